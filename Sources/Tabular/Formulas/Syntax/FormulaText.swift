extension FormulaNode {
  /// The formula in its one canonical spelling, with no bracket that is not needed.
  var text: String { text(inside: 0) }

  /// The spelling as an operand that must bind tighter than `power`.
  private func text(inside power: Int) -> String {
    let own = bindingPower
    return own <= power ? "(\(plainText))" : plainText
  }

  /// How tightly the outermost operator binds; operands without one bind most.
  private var bindingPower: Int {
    switch shape {
    case .prefix(let sign, _): sign.power
    case .infix(let sign, _, _): sign.power
    case .conversion: InfixOperator.conversionPower
    case .membership, .between, .missing: InfixOperator.comparisonPower
    default: 100
    }
  }

  /// Whether it begins with a minus, which needs no bracket behind an operator.
  private var isNegated: Bool {
    if case .prefix(.minus, _) = shape { true } else { false }
  }

  private var plainText: String {
    switch shape {
    case .number(let number, let unit): number.text + (unit.map { "[\($0.text)]" } ?? "")
    case .text(let text): Self.quoted(text, by: "'")
    case .flag(let flag): flag ? "true" : "false"
    case .day(let ordinal, let grain): "\(grain.text)'\(grain.text(ordinal))'"
    case .null: "null"
    case .parameter(let name): "$\(name)"
    case .name(let path): Self.dotted(path)
    case .unit(let unit): "[\(unit.text)]"
    case .list(let elements): "[\(Self.joined(elements))]"
    case .call(let path, let arguments):
      "\(Self.dotted(path))(\(arguments.map(\.text).joined(separator: ", ")))"
    default: operatorText
    }
  }

  private var operatorText: String {
    let comparison = InfixOperator.comparisonPower
    switch shape {
    case .prefix(.minus, let operand):
      return "-" + operand.text(inside: PrefixOperator.minus.power - 1)
    case .prefix(.not, let operand):
      return "not " + operand.text(inside: PrefixOperator.not.power)
    case .infix(let sign, let left, let right):
      let isRight = sign.associatesRight
      let leftPower = isRight || sign.isComparison ? sign.power : sign.power - 1
      return left.text(inside: leftPower) + " \(sign.rawValue) "
        + (right.isNegated
          ? right.plainText : right.text(inside: isRight ? sign.power - 1 : sign.power))
    case .conversion(let operand, let unit):
      return operand.text(inside: InfixOperator.conversionPower - 1) + " as [\(unit.text)]"
    case .membership(let operand, let elements):
      return operand.text(inside: comparison) + " in (\(Self.joined(elements)))"
    case .between(let operand, let low, let high):
      let lowText = low.text(inside: comparison)
      let isAmbiguous = lowText.hasPrefix("(") && low.bindingPower > comparison
      return operand.text(inside: comparison) + " in "
        + (isAmbiguous ? "(\(lowText))" : lowText) + ".." + high.text(inside: comparison)
    case .missing(let operand, let isMissing):
      return operand.text(inside: comparison) + (isMissing ? " is null" : " is not null")
    default: return ""
    }
  }

  private static func joined(_ nodes: [FormulaNode]) -> String {
    nodes.map(\.text).joined(separator: ", ")
  }

  private static func dotted(_ path: [String]) -> String {
    path.map { isPlain($0) ? $0 : quoted($0, by: "`") }.joined(separator: ".")
  }

  private static func isPlain(_ name: String) -> Bool {
    var lexer = FormulaLexer(Written(name))
    guard let token = try? lexer.next(), token.range.upperBound == name.utf8.count else {
      return false
    }
    return token.kind == .word(name) && !FormulaParser.reserved.contains(name)
  }

  private static func quoted(_ text: String, by mark: Unicode.Scalar) -> String {
    "\(mark)\(text.doubling(mark))\(mark)"
  }
}

extension FormulaNode.Argument {
  /// `value`, `name: value` or `condition: value`.
  var text: String {
    if let name { return "\(name): \(value.text)" }
    return condition.map { "\($0.text): \(value.text)" } ?? value.text
  }
}

extension Value.Number {
  /// The shortest text that reads back as the same number.
  var text: String {
    switch self {
    case .decimal(let mantissa, let scale): DecimalText.text(mantissa, scale: scale)
    case .binary(let number): DecimalText.text(number)
    }
  }
}
