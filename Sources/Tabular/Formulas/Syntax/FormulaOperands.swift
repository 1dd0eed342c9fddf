extension FormulaParser {
  /// What operators stand between: a literal, a name, a call, a bracket, or a sign with one.
  mutating func operand() throws(Diagnostic) -> FormulaNode {
    let start = token
    try advance()
    switch start.kind {
    case .number(let number): return try measured(number, start.range)
    case .text(let text): return FormulaNode(.text(text), at: start.range)
    case .parameter(let name): return FormulaNode(.parameter(name), at: start.range)
    case .quotedName(let name): return try named(name, start.range)
    case .word(let word): return try worded(word, start.range)
    case .symbol(let symbol): return try bracketed(symbol, start)
    case .end: throw missingOperand(start)
    }
  }

  private func missingOperand(_ found: FormulaToken) -> Diagnostic {
    lexer.problem("a value must stand here, not \(found.text)", found.range)
  }

  /// A number with the unit that follows it without a space.
  private mutating func measured(
    _ number: Value.Number, _ range: Range<Int>
  ) throws(Diagnostic) -> FormulaNode {
    guard isAt("["), token.range.lowerBound == range.upperBound else {
      return FormulaNode(.number(number, nil), at: range)
    }
    let unit = try unit()
    return FormulaNode(
      .number(number, unit), at: range.lowerBound..<(unit.range.upperBound + 1))
  }

  private mutating func bracketed(
    _ symbol: String, _ start: FormulaToken
  ) throws(Diagnostic) -> FormulaNode {
    switch symbol {
    case "-":
      let operand = try formula(above: PrefixOperator.minus.power)
      return FormulaNode(
        .prefix(.minus, operand), at: start.range.lowerBound..<operand.range.upperBound)
    case "(":
      let node = try formula()
      let end = try expect(")")
      return FormulaNode(node.shape, at: start.range.lowerBound..<end)
    case "[":
      let elements = try list(until: "]")
      let end = try expect("]")
      return FormulaNode(.list(elements), at: start.range.lowerBound..<end)
    default: throw missingOperand(start)
    }
  }

  private mutating func worded(
    _ word: String, _ range: Range<Int>
  ) throws(Diagnostic) -> FormulaNode {
    switch word {
    case "true", "false": return FormulaNode(.flag(word == "true"), at: range)
    case "null": return FormulaNode(.null, at: range)
    case "not":
      let operand = try formula(above: PrefixOperator.not.power)
      return FormulaNode(
        .prefix(.not, operand), at: range.lowerBound..<operand.range.upperBound)
    case "date", "month":
      return try day(word, range)
    default:
      guard !Self.reserved.contains(word) else {
        throw lexer.problem("a value must stand here, not '\(word)'", range)
      }
      return try named(word, range)
    }
  }

  /// `date'2024-03-01'`, `month'2024-03'`; without the quote, a column of that name.
  private mutating func day(_ word: String, _ range: Range<Int>) throws(Diagnostic) -> FormulaNode {
    guard case .text(let text) = token.kind, token.range.lowerBound == range.upperBound else {
      return try named(word, range)
    }
    let whole = range.lowerBound..<token.range.upperBound
    guard let value = Grain.literal(word, text) else {
      throw lexer.problem(
        "\(word)'\(text)' must be a day of the calendar as in date'2024-03-01' or month'2024-03'",
        whole)
    }
    try advance()
    return FormulaNode(.day(value.ordinal, value.grain), at: whole)
  }

  /// A name, dotted or not, or a call.
  private mutating func named(
    _ first: String, _ range: Range<Int>
  ) throws(Diagnostic) -> FormulaNode {
    var path = [first]
    var end = range.upperBound
    while try skip(".") {
      switch token.kind {
      case .word(let part), .quotedName(let part): path.append(part)
      default: throw unexpected("a name")
      }
      end = token.range.upperBound
      try advance()
    }
    guard isAt("(") else { return FormulaNode(.name(path), at: range.lowerBound..<end) }
    try advance()
    var arguments: [FormulaNode.Argument] = []
    while !isAt(")") {
      if !arguments.isEmpty, try !skip(",") { throw unexpected("',' or ')'") }
      arguments.append(try argument(of: path))
      guard arguments.count <= Limit.operators.standard else { throw tooDeep(.operators) }
    }
    let close = try expect(")")
    return FormulaNode(.call(path, arguments), at: range.lowerBound..<close)
  }

  private mutating func argument(
    of path: [String]
  ) throws(Diagnostic) -> FormulaNode.Argument {
    if path == ["number"], isAt("[") {
      let unit = try unit()
      let node = FormulaNode(
        .unit(unit), at: (unit.range.lowerBound - 1)..<(unit.range.upperBound + 1))
      return FormulaNode.Argument(name: nil, condition: nil, value: node)
    }
    let node = try formula()
    guard try skip(":") else {
      return FormulaNode.Argument(name: nil, condition: nil, value: node)
    }
    let value = try formula()
    if case .name(let words) = node.shape, words.count == 1, path != ["case"] || words == ["else"] {
      return FormulaNode.Argument(name: words[0], condition: nil, value: value)
    }
    return FormulaNode.Argument(name: nil, condition: node, value: value)
  }
}
