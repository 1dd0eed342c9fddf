/// Why a model cannot be fitted, with the numbers that show it.
public enum FitError: Error, Equatable, Sendable {
  /// There are not more rows than numbers to estimate.
  case tooFewRows(have: Int, need: Int)
  /// Terms that are sums of multiples of the terms before them (or are zero, or constant beside
  /// an intercept or absorbed effects), by their index among the terms.
  case collinear([Int])
  /// A term tells the outcomes apart without error, so that its coefficient has no finite value;
  /// -1 is the constant or an absorbed effect.
  case separated(by: Int)
  /// The steps did not come to rest.
  case notConverged(after: Int)
  /// A column has another number of rows than the response; indices as in `collinear`.
  case wrongLength(term: Int)
  /// A column holds a number that is not finite, or beyond 1e150; -1 is the response.
  case notFinite(term: Int)
  /// A weight is negative or not finite.
  case badWeight(row: Int)
  /// Errors by cluster need at least two clusters.
  case tooFewClusters(have: Int)
  /// The response is the same in all rows, so that nothing goes with it.
  case constantResponse(Double)
  /// The response of a row lies outside what the model can explain: shares, or counts.
  case outOfRange(row: Int)
  /// The leverages of rows are not known, so HC2 to HC4 and CR2 are not: with instruments, beside
  /// effects of too many levels, and CR2 with weights or several groupings.
  case leverageUnknown
  /// A row says all about a coefficient, so that its residual is 0 whatever its error.
  case wholeLeverage(row: Int)
  /// Two rows have the same place in an order of errors; the row is the later one.
  case samePlace(row: Int)
  /// Clusters cut the units whose means are compared.
  case cutUnits
  /// There are fewer instruments than terms that they are to stand in for.
  case tooFewInstruments(have: Int, need: Int)
  /// The instruments do not move a term; its index among the terms that they stand in for.
  case notInstrumented(term: Int)
}
