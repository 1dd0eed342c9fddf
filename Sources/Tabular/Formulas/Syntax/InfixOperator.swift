/// The operators between two operands, as written.
enum InfixOperator: String, Sendable, Equatable, CaseIterable {
  case or, and
  case less = "<"
  case lessOrEqual = "<="
  case equal = "=="
  case notEqual = "!="
  case greaterOrEqual = ">="
  case greater = ">"
  case plus = "+"
  case minus = "-"
  case times = "*"
  case over = "/"
  case remainder = "%"
  case power = "^"
  case otherwise = "??"

  /// How tightly `as [unit]` binds: `a + b as [kg]` converts the sum.
  static let conversionPower = 50
  /// How tightly comparisons, `in` and `is` bind.
  static let comparisonPower = 40

  /// How tightly it binds; the tighter one takes the operand between two.
  var power: Int {
    switch self {
    case .or: 10
    case .and: 20
    case .less, .lessOrEqual, .equal, .notEqual, .greaterOrEqual, .greater: Self.comparisonPower
    case .plus, .minus: 60
    case .times, .over, .remainder: 70
    case .power: 80
    case .otherwise: 90
    }
  }

  /// Whether `a ^ b ^ c` is `a ^ (b ^ c)`.
  var associatesRight: Bool { self == .power || self == .otherwise }

  /// Whether it compares; comparisons do not chain.
  var isComparison: Bool { power == Self.comparisonPower }
}
