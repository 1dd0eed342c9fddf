/// What is assumed of the errors of a linear model.
public enum ErrorStructure: Sendable, Equatable {
  /// Independent, of one variance.
  case classical
  /// Independent, each of its own variance: White's estimator, without a correction.
  case hc0
  /// HC0 times n / (n - k).
  case hc1
  /// Each squared residual over 1 - leverage.
  case hc2
  /// Each squared residual over (1 - leverage)^2.
  case hc3
  /// Dependent within clusters, one code from 0 per row.
  case clustered([Int32], ClusterCorrection)
}

/// The small-sample factor of errors by cluster; N rows, G clusters, K estimated numbers.
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
  /// of freedom for each coefficient. For equal weights, and effects nested in the clusters.
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
