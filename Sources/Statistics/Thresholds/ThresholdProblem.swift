/// Why sizes and outcomes give no threshold.
public enum ThresholdProblem: Error, Equatable, Sendable {
  /// A column has another number of rows than the sizes.
  case wrongLength
  /// A number is not finite.
  case notFinite(row: Int)
  /// No row is left.
  case empty
  /// All outcomes are the same, or all sizes are.
  case nothingVaries
  /// A size tells the outcomes apart without error, so that the slope has no finite value.
  case separated
  /// The best split leaves too few rows on one side.
  case fewOnOneSide(rows: Int)
  /// The outcome does not go with size, so that no size goes with a probability.
  case noSlope
  /// The steps did not come to rest.
  case notConverged(after: Int)
}
