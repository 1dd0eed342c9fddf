import Statistics
import Tabular

/// What a fit found: coefficients with their uncertainty, and how well they account for the rows.
struct FittedModel: Sendable {
  /// One coefficient.
  struct Coefficient: Sendable, Equatable {
    /// The term, `(intercept)` for the constant.
    let term: String
    /// The unit of the response per unit of the term.
    let unit: String
    /// The coefficient with its error; nil when it cannot be estimated.
    var estimate: CoefficientEstimate?
    /// The test of a coefficient of 0 by bootstrap, where clusters are few.
    var test: WildBootstrap.Test?

    /// Two-sided, for a coefficient of 0.
    var probability: Double? {
      guard let estimate, estimate.standardError > 0 else { return nil }
      return test?.pValue ?? estimate.pValue
    }

    /// The interval; nil when it has no end.
    var interval: Interval? {
      guard let estimate, estimate.standardError > 0 else { return nil }
      return test == nil ? estimate.interval : test?.interval
    }
  }

  /// The coefficients in the order of the terms, the constant first.
  var coefficients: [Coefficient]
  /// Rows that the fit rests on.
  var rows = 0
  /// Rows left out.
  var rowsDropped = 0
  /// Rows less parameters, absorbed effects included.
  var degreesOfFreedom: Double?
  /// The share of the variance that the model accounts for.
  var rSquared: Double?
  /// The same within the absorbed effects.
  var rSquaredWithin: Double?
  /// The residual standard error.
  var sigma: Double?
  /// The number of clusters.
  var clusters: Int?
  /// What people should know: terms left out, few clusters, why there is no estimate.
  var reasons: [String] = []
  /// The line over the first regressor.
  var curve: [CurvePoint] = []

  /// A point of the fitted line with the interval of its mean.
  struct CurvePoint: Sendable, Equatable {
    /// The regressor.
    let x: Double
    /// The fitted response.
    let fit: Double
    /// Its interval.
    let interval: Interval
  }
}
