/// How an estimate was made: enough to make it again by hand.
public struct EstimatorUse: Sendable, Equatable {
  /// What was estimated: a column of a table, a finding or a model.
  public var subject: String
  /// The estimator in English words, as in `ratio of totals`; translated where the words are known.
  public var estimator: String
  /// The formula as written, as in `share ~ gap | member_id`; empty where there is none.
  public var formula: String
  /// The column of weights; nil for equal weights.
  public var weights: String?
  /// The columns of strata.
  public var strata: [String]
  /// The columns of clusters.
  public var clusters: [String]
  /// The variance in English words, as in `Taylor linearisation` or `CR1, nested`.
  public var variance: String
  /// The interval in English words, as in `t, 13 df`; empty where there is none.
  public var interval: String
  /// Where the formula comes from: author, year, equation.
  public var source: String

  /// An estimator with what it used.
  public init(
    subject: String, estimator: String, formula: String = "", weights: String? = nil,
    strata: [String] = [], clusters: [String] = [], variance: String = "",
    interval: String = "", source: String = ""
  ) {
    self.subject = subject
    self.estimator = estimator
    self.formula = formula
    self.weights = weights
    self.strata = strata
    self.clusters = clusters
    self.variance = variance
    self.interval = interval
    self.source = source
  }
}
