import Tabular

extension TagParser {
  /// A condition: comparisons joined by `and`, `or` and `not`, with parentheses.
  mutating func condition() throws(Diagnostic) -> TemplateCondition {
    try either(depth: 0)
  }

  private static let mostTerms = 100

  private mutating func either(depth: Int) throws(Diagnostic) -> TemplateCondition {
    var condition = try both(depth: depth)
    while words.take(name: "or") { condition = .or(condition, try both(depth: depth)) }
    return condition
  }

  private mutating func both(depth: Int) throws(Diagnostic) -> TemplateCondition {
    var condition = try single(depth: depth)
    while words.take(name: "and") { condition = .and(condition, try single(depth: depth)) }
    return condition
  }

  private mutating func single(depth: Int) throws(Diagnostic) -> TemplateCondition {
    guard depth < Limit.template.standard else {
      var problem = words.unexpected(
        "no more than \(Limit.template.standard) parentheses and 'not's in each other")
      problem.code = .templateTooDeep
      problem.notes = [Limit.template.advice]
      throw problem
    }
    termCount += 1
    guard termCount <= Self.mostTerms else {
      throw words.unexpected("no more than \(Self.mostTerms) comparisons")
    }
    if words.take(name: "not") { return .not(try single(depth: depth + 1)) }
    guard words.take("(") else { return try comparison() }
    let inner = try either(depth: depth + 1)
    guard words.take(")") else { throw words.unexpected("')'") }
    return inner
  }

  private mutating func comparison() throws(Diagnostic) -> TemplateCondition {
    let start = words.offset
    let left = try operand()
    guard let sign = words.next, sign.kind == .symbol,
      let comparison = TemplateCondition.Comparison(rawValue: sign.text)
    else { return .holds(left, words.place(from: start)) }
    words.advance()
    let right = try operand()
    return .comparison(left, comparison, right, words.place(from: start))
  }

  private mutating func operand() throws(Diagnostic) -> TemplateCondition.Operand {
    guard let word = words.next else { throw words.unexpected("a value") }
    switch word.kind {
    case .name where !["true", "false"].contains(word.text), .parameter:
      return .value(try value())
    default: return .literal(try literal())
    }
  }
}
