/// How the interval of a share is made from its standard error under a design.
///
/// Source: R survey, `svyciprop`.
public enum ShareInterval: String, Sendable, CaseIterable {
  /// Symmetric on the logit scale, which keeps it within 0...1: the default.
  case logit
  /// The shares whose likelihood, scaled by the design effect, is not too far below the best.
  case likelihood
  /// Symmetric on the scale of the arcsine of the root, which evens out the variance;
  /// ends at 0 and 1.
  case arcsine
  /// Clopper-Pearson with the effective count of rows (Korn, Graubard 1998).
  case kornGraubard = "korn_graubard"
  /// Symmetric on the scale of the share; may leave 0...1.
  case mean
}

extension SurveyEstimate {
  /// The interval of a share; nil without a standard error, and for a share of 0 or 1.
  public func shareInterval(
    _ method: ShareInterval, _ confidence: Confidence = .usual
  ) -> Interval? {
    guard let value, let standardError, value > 0, value < 1,
      let reach = confidence.reach(degreesOfFreedom: Double(degreesOfFreedom))
    else { return nil }
    let step = reach * standardError
    switch method {
    case .logit: return shareInterval(confidence)
    case .likelihood: return likelihoodInterval(value, step)
    case .arcsine: return Self.arcsineInterval(value, step)
    case .kornGraubard: return kornGraubardInterval(value, standardError, confidence)
    case .mean: return Interval(around: value, reach: step)
    }
  }

  /// The shares p for which 2 (v log(v / p) + (1 - v) log((1 - v) / (1 - p))), the fall of the
  /// likelihood per row, is at most its value one step away if it were a parabola; over the
  /// dispersion n / (n - 1) of the Pearson residuals, as in R.
  private func likelihoodInterval(_ value: Double, _ step: Double) -> Interval {
    let dispersion = count > 1 ? Double(count) / Double(count - 1) : 1
    let most = dispersion * step * step / (value * (1 - value))
    func isWithin(_ share: Double) -> Bool {
      let fall =
        value * Elementary.log(value / share)
        + (1 - value) * Elementary.log((1 - value) / (1 - share))
      return 2 * fall <= most
    }
    return Interval(
      low: Bisection.root(from: 0, to: value, isWithin),
      high: Bisection.root(from: 1, to: value, isWithin))
  }

  /// sin(a -+ d)^2 with sin(a)^2 the share, by the rule for the sine of a sum.
  private static func arcsineInterval(_ value: Double, _ step: Double) -> Interval {
    let (sine, cosine) = (value.squareRoot(), (1 - value).squareRoot())
    let angle = min(step / (2 * sine * cosine), .pi / 2)
    let (turnSine, turnCosine) = Elementary.sineCosine(angle)
    let low = max(sine * turnCosine - cosine * turnSine, 0)
    let high = sine * turnCosine + cosine * turnSine
    let isBeyond = cosine * turnCosine < sine * turnSine
    return Interval(low: low * low, high: isBeyond ? 1 : high * high)
  }

  private func kornGraubardInterval(
    _ value: Double, _ standardError: Double, _ confidence: Confidence
  ) -> Interval? {
    let degrees = Double(degreesOfFreedom)
    guard count > 1, let rows = confidence.reach(degreesOfFreedom: Double(count - 1)),
      let clusters = confidence.reach(degreesOfFreedom: degrees)
    else { return nil }
    let ratio = rows / clusters
    let trials = value * (1 - value) / (standardError * standardError) * ratio * ratio
    return ProportionInterval.clopperPearson(
      successes: trials * value, trials: trials, confidence)
  }
}
