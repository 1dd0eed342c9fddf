import Statistics

/// How well the terms of a least squares fit account for the rows, beside R2.
struct LeastSquaresAccount: Sendable {
  /// The (weighted) mean of the response.
  var mean: Double?
  /// R2 with a price on terms.
  var adjustedRSquared: Double?
  /// The test that all terms beside the constant are zero, with the declared errors.
  var test: JointTest?
  /// How likely normal errors make the rows.
  var criteria: InformationCriteria?
  /// The least first-stage F of the endogenous terms, with the declared errors.
  var firstStage: Double?
  /// The test of random effects against fixed ones.
  var hausman: ChiSquaredTest?
}
