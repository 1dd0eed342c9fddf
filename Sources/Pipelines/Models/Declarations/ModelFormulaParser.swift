public import Tabular

extension ModelFormula {
  /// Reads a model; reports every problem with its place and returns nil if there is one.
  public init?(_ written: Written, reporting diagnostics: inout Diagnostics) {
    var parser = ModelFormulaParser(written)
    guard let formula = parser.formula() else {
      diagnostics.append(parser.problems)
      return nil
    }
    self = formula
  }
}

/// Reads the text of one model.
private struct ModelFormulaParser {
  /// Crossing more factors than this makes more products than anybody reads.
  static let mostCrossed = 4

  let written: Written
  let text: TopLevelText
  var problems = Diagnostics()

  init(_ written: Written) {
    self.written = written
    text = TopLevelText(written.text)
  }

  mutating func formula() -> ModelFormula? {
    let parts = text.pieces(of: text.whole, at: [UInt8(ascii: "|")])
    let sides = text.pieces(of: parts[0].range, at: [UInt8(ascii: "~")])
    guard sides.count == 2, !sides[0].range.isEmpty else {
      report("a model must have the shape `response ~ terms | effects`", at: text.whole)
      return nil
    }
    if parts.count > 3 {
      report("a model must have at most two `|`: effects, and instruments", at: parts[3].range)
    }
    let (terms, hasIntercept) = rightSide(sides[1].range)
    let hasEffects = parts.count > 1 && !(parts.count == 3 && parts[1].range.isEmpty)
    let effects = hasEffects ? columns(parts[1].range) : []
    let (endogenous, instruments) = parts.count > 2 ? instrumented(parts[2].range) : ([], [])
    guard !problems.hasErrors else { return nil }
    return ModelFormula(
      text: written, response: written.part(sides[0].range), terms: terms,
      hasIntercept: hasIntercept && effects.isEmpty, effects: effects, endogenous: endogenous,
      instruments: instruments, refusesConstant: !hasIntercept)
  }

  /// The two sides of `endogenous ~ instruments`, of which a constant is no part.
  private mutating func instrumented(
    _ range: Range<Int>
  ) -> ([ModelFormula.Term], [ModelFormula.Term]) {
    let sides = text.pieces(of: range, at: [UInt8(ascii: "~")])
    guard sides.count == 2, !sides[0].range.isEmpty, !sides[1].range.isEmpty else {
      report("the third part of a model must have the shape `endogenous ~ instruments`", at: range)
      return ([], [])
    }
    return (rightSide(sides[0].range).0, rightSide(sides[1].range).0)
  }

  private mutating func rightSide(_ range: Range<Int>) -> ([ModelFormula.Term], Bool) {
    var terms: [ModelFormula.Term] = []
    var hasIntercept = true
    for piece in summands(of: range) {
      let isMinus = piece.separator == UInt8(ascii: "-")
      switch (written.part(piece.range).text, isMinus) {
      case ("1", false): hasIntercept = true
      case ("1", true), ("0", false): hasIntercept = false
      case (_, true):
        report("only `1` may be taken from a model, with `- 1`", at: piece.range)
      default: terms += crossing(piece.range)
      }
    }
    var seen: Set<String> = []
    return (terms.filter { seen.insert($0.key).inserted }, hasIntercept)
  }

  /// The pieces between `+` and `-`; a sign that follows an operator belongs to its number.
  private func summands(of range: Range<Int>) -> [TopLevelText.Piece] {
    let signs = [UInt8(ascii: "+"), UInt8(ascii: "-")]
    var summands: [TopLevelText.Piece] = []
    for piece in text.pieces(of: range, at: signs) {
      if let last = summands.last, endsWithOperator(last.range) {
        let whole = last.range.lowerBound..<piece.range.upperBound
        summands[summands.count - 1] = TopLevelText.Piece(range: whole, separator: last.separator)
      } else {
        summands.append(piece)
      }
    }
    let opensWithSign = summands.count > 1 && summands[0].range.isEmpty
    return opensWithSign ? Array(summands.dropFirst()) : summands
  }

  private func endsWithOperator(_ range: Range<Int>) -> Bool {
    guard let last = written.part(range).text.last else { return false }
    return "^*/:%".contains(last)
  }

  /// The terms that `a * b * c:d` stands for, single ones first.
  private mutating func crossing(_ range: Range<Int>) -> [ModelFormula.Term] {
    let operands = text.pieces(of: range, at: [UInt8(ascii: "*")]).map { product($0.range) }
    guard operands.count <= Self.mostCrossed else {
      report("a model must cross at most \(Self.mostCrossed) factors", at: range)
      return []
    }
    let choices = (1..<(1 << operands.count)).sorted {
      ($0.nonzeroBitCount, Self.mirrored($1)) < ($1.nonzeroBitCount, Self.mirrored($0))
    }
    return choices.map { choice in
      let chosen = operands.indices.filter { choice & (1 << $0) != 0 }
      return ModelFormula.Term(factors: chosen.flatMap { operands[$0] })
    }
  }

  /// The choice with its first operand as the highest digit, so that earlier operands come first.
  private static func mirrored(_ choice: Int) -> Int {
    (0..<mostCrossed).reduce(0) { $0 << 1 | (choice >> $1 & 1) }
  }

  private mutating func product(_ range: Range<Int>) -> [Written] {
    let colon = UInt8(ascii: ":")
    return text.pieces(of: range, at: [colon]).map { piece in
      if piece.range.isEmpty { report("a term must not be empty", at: range) }
      return written.part(piece.range)
    }
  }

  private mutating func columns(_ range: Range<Int>) -> [Written] {
    text.pieces(of: range, at: [UInt8(ascii: "+")]).map { piece in
      if piece.range.isEmpty { report("an effect must be the name of a column", at: range) }
      return written.part(piece.range)
    }
  }

  private mutating func report(_ sentence: String, at range: Range<Int>) {
    problems.error(
      .modelFormula, sentence, at: written.place(of: range),
      notes: ["example: share ~ gap * debt + log(hectares) | member_id + season"])
  }
}
