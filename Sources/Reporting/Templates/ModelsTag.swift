public import Tabular

/// A regression table to place, as in `{{ models [m, n], terms: [gap], interval: true }}`.
public struct ModelsTag: Sendable, Equatable {
  /// The models, each shown with all its variants.
  public let models: [Written]
  /// The terms to show, in order; empty for all.
  public var terms: [Written] = []
  /// The words above the table; empty for the outcome.
  public var caption = ""
  /// Whether intervals stand below the coefficients instead of standard errors.
  public var showsIntervals = false
}
