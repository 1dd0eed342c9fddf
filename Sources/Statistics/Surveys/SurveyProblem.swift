/// Why a survey gives no estimate, or none with an interval.
public enum SurveyProblem: Error, Equatable, Sendable {
  /// A column has another number of rows than the weights, or a code below 0.
  case wrongLength
  /// A weight is negative or not finite.
  case badWeight(row: Int)
  /// The clusters of a stratum are more than its population, or that differs within it.
  case badPopulation(stratum: Int32)
  /// A category has rows but no size in the population, or a size but no rows.
  case badMargin(category: Int32)
  /// A column of a regression says nothing new.
  case collinear
  /// A search did not settle, as for weights that meet all margins.
  case notConverged
  /// The replicate weights do not fit: none, of another length, or negative.
  case badReplicates
  /// No row belongs here.
  case empty
  /// What is divided by is zero.
  case zeroDenominator
  /// A stratum has one cluster only, so that nothing shows how clusters differ.
  case lonelyCluster(stratum: Int32)
  /// All rows of a domain lie in one cluster, so that nothing shows how clusters differ in it.
  case singleCluster
  /// There are no more clusters than strata.
  case noDegreesOfFreedom
  /// A limit of the interval lies beyond the least or the greatest number.
  case unbounded
  /// A share of 0 or 1 has no interval by its logit.
  case shareAtLimit
}
