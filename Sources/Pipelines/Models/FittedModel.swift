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
    /// The coefficient; nil when it cannot be estimated.
    var estimate: Double?
    /// Its standard error.
    var standardError: Double?
    /// The degrees of freedom of its t distribution.
    var degreesOfFreedom: Double?
    /// Two-sided, for a coefficient of 0.
    var probability: Double?
    /// Its interval.
    var interval: ClosedRange<Double>?

    /// A term without an estimate.
    init(missing term: String, unit: String) {
      self.term = term
      self.unit = unit
    }

    /// An estimate with the interval of its t distribution.
    init(
      _ term: String, unit: String, estimate: Double, standardError: Double,
      t distribution: StudentT, level: Double
    ) {
      self.init(missing: term, unit: unit)
      self.estimate = estimate
      degreesOfFreedom = distribution.degreesOfFreedom
      guard standardError > 0, standardError.isFinite else { return }
      self.standardError = standardError
      probability = distribution.twoSidedTail(estimate / standardError)
      let half = distribution.quantile(1 - (1 - level) / 2) * standardError
      interval = half >= 0 ? estimate - half...estimate + half : nil
    }

    /// The estimate over its standard error.
    var statistic: Double? {
      guard let estimate, let standardError else { return nil }
      return estimate / standardError
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
    let interval: ClosedRange<Double>
  }
}
