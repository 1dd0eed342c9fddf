/// The operators that stand before their operand.
enum PrefixOperator: String, Sendable, Equatable, CaseIterable {
  case minus = "-"
  case not

  /// How tightly it binds: `not` above `and`, the minus below `^`.
  var power: Int { self == .not ? 30 : 75 }
}
