/// Why amounts have no inequality, concentration or diversity.
public enum InequalityProblem: Error, Equatable, Sendable {
  /// There is no amount, or none with a weight above zero.
  case empty
  /// There are not as many weights or ranks as amounts.
  case wrongLength
  /// An amount is not finite.
  case notFinite(row: Int)
  /// A weight is negative or not finite.
  case badWeight(row: Int)
  /// An amount is below zero, so that shares mean nothing.
  case negativeAmount(row: Int)
  /// All amounts are zero, so that there is nothing to share.
  case zeroTotal
  /// An amount is zero, of which there is no logarithm.
  case zeroAmount
  /// An amount lies outside the bounds that were declared for it.
  case outOfBounds(row: Int)
}
