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
    /// The test and interval of a penalised likelihood, in place of normal ones.
    var profile: Profile?

    /// The degrees of freedom of its t; nil where its z is normal.
    var degreesOfFreedom: Double? {
      estimate.flatMap { $0.degreesOfFreedom.isFinite ? $0.degreesOfFreedom : nil }
    }

    /// The standard error of e to the power of the coefficient, by the delta method.
    var ratioError: Double? {
      estimate.map { Elementary.exp($0.value) * $0.standardError }
    }

    /// Two-sided, for a coefficient of 0.
    var probability: Double? {
      guard let estimate, estimate.standardError > 0 else { return nil }
      return test?.pValue ?? profile?.pValue ?? estimate.pValue
    }

    /// The interval; nil when it has no end.
    var interval: Interval? {
      guard let estimate, estimate.standardError > 0 else { return nil }
      if let test { return test.interval }
      if let profile { return profile.interval }
      return estimate.interval
    }
  }

  /// What the profile of a likelihood says of one coefficient.
  struct Profile: Sendable, Equatable {
    /// Two-sided, for a coefficient of 0.
    let pValue: Double
    /// The interval; nil when it has no end.
    let interval: Interval?
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
  /// How well the terms account for the rows; nil for generalised models.
  var accounting: LeastSquaresAccount?
  /// How likely the rows are under the model; nil for least squares.
  var likelihood: Likelihood?
  /// What a step of each regressor goes with on average, in the unit of the response.
  var margins: [Coefficient] = []
  /// The line over the first regressor.
  var curve: [CurvePoint] = []

  /// How likely the rows are under a generalised model.
  struct Likelihood: Sendable, Equatable {
    /// The logarithm of the likelihood.
    let logarithm: Double
    /// Twice what it falls short of a model that fits every row.
    let deviance: Double
    /// 1 - log-likelihood / log-likelihood of the constant alone (McFadden 1974).
    let pseudoRSquared: Double?
    /// Twice the parameters less twice the log-likelihood (Akaike 1974).
    let akaike: Double
  }

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
