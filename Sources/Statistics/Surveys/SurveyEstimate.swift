/// An estimate from a survey, and why it or its error is missing where it is.
public struct SurveyEstimate: Sendable, Equatable {
  /// The estimate; nil where there is none.
  public var value: Double?
  /// Its standard error, by linearisation or replicates; nil where there is none.
  public var standardError: Double?
  /// First-stage clusters less strata of the whole design.
  public var degreesOfFreedom: Int
  /// How many rows it rests on.
  public var count: Int
  /// The sum of their weights.
  public var sumOfWeights: Double
  /// The variance over that of a simple random sample of as many rows; nil where that has none.
  public var designEffect: Double?
  /// What unequal weights cost: n sum w^2 / (sum w)^2 (Kish).
  public var weightEffect: Double?
  /// Why the value, or else the standard error, is missing.
  public var problem: SurveyProblem?

  /// The interval by t; nil without a standard error.
  public func interval(_ confidence: Confidence = .usual) -> Interval? {
    guard let value, let standardError, let reach = reach(confidence) else { return nil }
    return Interval(around: value, reach: reach * standardError)
  }

  /// The interval of a share by its logit, which stays within 0...1.
  ///
  /// Nil without a standard error, and for a share of 0 or 1 (`shareAtLimit`).
  /// Source: R survey, `svyciprop(method = "logit")`.
  public func shareInterval(_ confidence: Confidence = .usual) -> Interval? {
    guard let value, let standardError, let reach = reach(confidence), value > 0, value < 1
    else { return nil }
    let logit = Elementary.log(value / (1 - value))
    let step = reach * standardError / (value * (1 - value))
    return Interval(low: Self.share(logit - step), high: Self.share(logit + step))
  }

  private func reach(_ confidence: Confidence) -> Double? {
    confidence.reach(degreesOfFreedom: Double(degreesOfFreedom))
  }

  private static func share(_ logit: Double) -> Double {
    1 / (1 + Elementary.exp(-logit))
  }
}
