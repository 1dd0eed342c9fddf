/// Why a series gives no result, with the numbers that show it.
public enum SeriesProblem: Error, Equatable, Sendable {
  /// There are fewer periods, or returns between neighbouring ones, than it takes.
  case tooShort(have: Int, need: Int)
  /// There are not as many times as values, or two series differ in length.
  case wrongLength
  /// A value is not finite.
  case notFinite(row: Int)
  /// A value is not above zero, so that it has no logarithm.
  case notPositive(row: Int)
  /// Two values stand at the same time.
  case repeatedTime(Int)
  /// The series does not vary.
  case constant
  /// The mean of the series is zero, so that nothing is relative to it.
  case zeroMean
  /// What explains is told by the other terms.
  case notIdentified
}
