/// The small-sample factor of errors by cluster; N rows, G clusters, K estimated numbers.
///
/// With several groupings G is the least of their counts, as in R fixest and Stata's ivreg2.
public enum ClusterCorrection: String, Sendable, CaseIterable {
  /// G/(G-1) (N-1)/(N-K), effects nested in the cluster not counted in K save for one constant:
  /// R fixest's default and Stata's xtreg.
  case nested
  /// G/(G-1) (N-1)/(N-K), every absorbed effect counted in K: Stata's areg, or dummies.
  case all
  /// G/(G-1).
  case groups
  /// 1, also called CR0.
  case none
  /// CR2: residuals lifted to their expected size cluster by cluster, and Satterthwaite's degrees
  /// of freedom for each coefficient. For equal weights and one grouping.
  case biasReduced = "cr2"

  /// The factor on the variances.
  func factor(rows: Int, clusters: Int, coefficients: Int, absorbed: AbsorbedEffects) -> Double {
    let (n, g) = (Double(rows), Double(clusters))
    let every = coefficients + absorbed.degrees
    let counted = Double(self == .nested ? every - absorbed.nestedInCluster : every)
    switch self {
    case .nested, .all: return g / (g - 1) * ((n - 1) / (n - counted))
    case .groups: return g / (g - 1)
    case .none, .biasReduced: return 1
    }
  }
}
