/// How a quantile of weighted numbers is read off their cumulative weights W, of n in all.
///
/// The three linear ones count a weight as so many rows (R `Hmisc::wtd.quantile`).
public enum WeightedQuantileType: String, Sendable, CaseIterable {
  /// The least number that the share of weights reaches, halfway to the next where it is met
  /// exactly: type 2 of unweighted numbers (SAS; R `laeken`).
  case averagedInverse = "inverse"
  /// Between the order statistics of 1 + (n - 1) p: type 7 of the repeated rows.
  case repeatedRows = "repeated"
  /// Linear in (W - 1) / (n - 1).
  case linearInner = "(i-1)/(n-1)"
  /// Linear in W / (n + 1).
  case linearOuter = "i/(n+1)"
  /// Linear in W / n.
  case linear = "i/n"

  /// What is added to the cumulative weights and to their sum.
  var shift: (below: Double, all: Double) {
    switch self {
    case .linearInner: (-1, -1)
    case .linearOuter: (0, 1)
    case .averagedInverse, .repeatedRows, .linear: (0, 0)
    }
  }
}
