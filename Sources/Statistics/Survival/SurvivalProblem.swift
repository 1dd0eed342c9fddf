/// Why times until events give no estimate.
public enum SurvivalProblem: Error, Equatable, Sendable {
  /// A column has another number of rows than the times, or a code lies outside its groups.
  case wrongLength
  /// A time, an entry or a term is not finite.
  case notFinite(row: Int)
  /// A weight is negative, not finite, or counts copies and is not whole.
  case badWeight(row: Int)
  /// The method is not defined for weights of this kind.
  case weightsUnsupported
  /// No row is left.
  case empty
  /// Nothing happened while anybody was watched.
  case noEvents
  /// There is one group only, or nothing happened while two of them were watched.
  case oneGroup
  /// Terms that the terms before them already say, by index.
  case collinear([Int])
  /// A term tells who fails first without error, so that its coefficient has no finite value.
  case separated(by: Int)
  /// The steps did not come to rest.
  case notConverged(after: Int)
}
