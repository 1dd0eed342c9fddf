/// Why scores make no composite.
public enum CompositeProblem: Error, Equatable, Sendable {
  /// No score is there.
  case empty
  /// There are other numbers of scores, weights or errors.
  case wrongLength
  /// A score does not lie within 0 and 1, or is not a number.
  case scoreOutOfRange(row: Int)
  /// A weight or a standard error is below 0, or is not a number.
  case weightOutOfRange(row: Int)
  /// A condition has more than one score.
  case repeated
  /// All weights are 0.
  case noWeight
}
