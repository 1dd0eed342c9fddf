/// Reads the text of a formula into its tree by precedence climbing.
struct FormulaParser {
  let written: Written
  var lexer: FormulaLexer
  var token: FormulaToken
  private var nesting = 0

  static let reserved: Set<String> = [
    "and", "or", "not", "in", "is", "as", "null", "true", "false",
  ]

  /// The tree of a whole formula; throws the first problem with its place.
  static func parsed(_ written: Written) throws(Diagnostic) -> FormulaNode {
    var parser = try FormulaParser(written)
    let node = try parser.formula()
    guard parser.token.kind == .end else { throw parser.unexpected("an operator") }
    return node
  }

  private init(_ written: Written) throws(Diagnostic) {
    self.written = written
    lexer = FormulaLexer(written)
    token = try lexer.next()
  }

  /// A formula whose operators bind tighter than `least`.
  mutating func formula(above least: Int = 0) throws(Diagnostic) -> FormulaNode {
    nesting += 1
    defer { nesting -= 1 }
    guard nesting <= Limit.formula.standard else { throw tooDeep(.formula) }
    var node = try operand()
    while let power = continuationPower, power > least {
      let compared = isComparison
      node = try continuation(of: node)
      guard node.depth <= Limit.operators.standard else { throw tooDeep(.operators) }
      if compared, isComparison { throw chained() }
    }
    return node
  }

  mutating func advance() throws(Diagnostic) { token = try lexer.next() }

  /// Whether the next token is a symbol or a word of the language.
  func isAt(_ text: String) -> Bool {
    token.kind == .symbol(text) || token.kind == .word(text)
  }

  /// Goes past a symbol or word if it is next.
  mutating func skip(_ text: String) throws(Diagnostic) -> Bool {
    guard isAt(text) else { return false }
    try advance()
    return true
  }

  /// Goes past a symbol that must be next; returns where it ends.
  @discardableResult
  mutating func expect(_ symbol: String) throws(Diagnostic) -> Int {
    guard isAt(symbol) else { throw unexpected("'\(symbol)'") }
    let end = token.range.upperBound
    try advance()
    return end
  }

  /// The unit in the bracket that is next.
  mutating func unit() throws(Diagnostic) -> FormulaNode.UnitText {
    guard isAt("[") else { throw unexpected("a unit in brackets") }
    let unit = try lexer.unit(at: token.range.lowerBound)
    try advance()
    return unit
  }

  /// The problem of a token that does not belong here.
  func unexpected(_ expected: String) -> Diagnostic {
    if isAt("=") {
      return Diagnostic(
        .formulaSingleEquals, "a comparison must be written with '==', not '='",
        at: written.place(of: token.range), hint: "write '=='")
    }
    return lexer.problem("\(expected) must stand here, not \(token.text)", token.range)
  }

  /// The problem of brackets inside brackets, or of operators in a row, beyond a limit.
  func tooDeep(_ limit: Limit) -> Diagnostic {
    let most = limit.text(of: limit.standard)
    return Diagnostic(
      .formulaTooDeep,
      limit == .formula
        ? "a formula must be nested at most \(most) deep, not deeper"
        : "a formula must have at most \(most) operators in a row, not more",
      at: written.place(of: token.range), notes: [limit.advice],
      hint: "compute a part of it in a column of its own with 'derive'")
  }

  private func chained() -> Diagnostic {
    lexer.problem(
      "a comparison must have two sides, not three", token.range,
      hint: "write two comparisons: a < b and b < c")
  }
}

extension FormulaParser {
  private var isComparison: Bool {
    continuationPower == InfixOperator.comparisonPower && !isAt("=")
  }

  private var infix: InfixOperator? {
    switch token.kind {
    case .symbol(let text), .word(let text): InfixOperator(rawValue: text)
    default: nil
    }
  }

  /// How tightly the next token binds to what stands before it; nil when it cannot follow.
  private var continuationPower: Int? {
    if let infix { return infix.power }
    if isAt("as") { return InfixOperator.conversionPower }
    return isAt("in") || isAt("is") || isAt("not") ? InfixOperator.comparisonPower : nil
  }

  private mutating func continuation(of left: FormulaNode) throws(Diagnostic) -> FormulaNode {
    let start = left.range.lowerBound
    if let infix {
      try advance()
      let right = try formula(above: infix.associatesRight ? infix.power - 1 : infix.power)
      return FormulaNode(.infix(infix, left, right), at: start..<right.range.upperBound)
    }
    if try skip("as") {
      let unit = try unit()
      return FormulaNode(.conversion(left, unit), at: start..<(unit.range.upperBound + 1))
    }
    if try skip("is") { return try missing(left) }
    let isNegated = try skip("not")
    guard try skip("in") else { throw unexpected("'in'") }
    let node = try membership(left)
    return isNegated ? FormulaNode(.prefix(.not, node), at: node.range) : node
  }

  private mutating func missing(_ operand: FormulaNode) throws(Diagnostic) -> FormulaNode {
    let isMissing = try !skip("not")
    guard isAt("null") else { throw unexpected("'null'") }
    let end = token.range.upperBound
    try advance()
    return FormulaNode(
      .missing(operand, isMissing: isMissing), at: operand.range.lowerBound..<end)
  }

  /// `in (a, b)`, `in low..high`; one formula in brackets before `..` is the lower end.
  private mutating func membership(_ operand: FormulaNode) throws(Diagnostic) -> FormulaNode {
    let start = operand.range.lowerBound
    let low: FormulaNode
    if try skip("(") {
      let elements = try list(until: ")")
      let end = try expect(")")
      guard isAt(".."), elements.count == 1 else {
        return FormulaNode(.membership(operand, elements), at: start..<end)
      }
      low = elements[0]
    } else {
      low = try formula(above: InfixOperator.comparisonPower)
    }
    try expect("..")
    let high = try formula(above: InfixOperator.comparisonPower)
    return FormulaNode(.between(operand, low, high), at: start..<high.range.upperBound)
  }

  /// Formulas separated by commas, up to a closing bracket that is left to the caller.
  mutating func list(until closing: String) throws(Diagnostic) -> [FormulaNode] {
    var elements = [try formula()]
    while try skip(",") { elements.append(try formula()) }
    guard isAt(closing) else { throw unexpected("',' or '\(closing)'") }
    return elements
  }
}
