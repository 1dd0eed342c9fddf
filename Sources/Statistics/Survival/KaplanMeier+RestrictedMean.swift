extension KaplanMeier {
  /// The mean time lived up to a limit, with its standard error.
  public struct RestrictedMean: Sendable, Equatable {
    /// The area under the curve up to the limit.
    public let value: Double
    /// Its standard error; nil for weights by chance of being drawn.
    public let standardError: Double?
  }

  /// The mean time lived up to a limit: the area under the curve.
  ///
  /// Nil beyond the last time while some survive, or for a limit that is not above 0. Source:
  /// Irwin 1949, Journal of Hygiene 47; the variance adds up the squared areas to the right of
  /// each event times its part of Greenwood's sum.
  public func restrictedMean(until limit: Double) -> RestrictedMean? {
    guard limit > 0, limit.isFinite, survival(at: limit) != nil else { return nil }
    let inside = steps.filter { $0.time <= limit }
    var (area, variance, right) = (CompensatedSum(), CompensatedSum(), limit)
    for step in inside.reversed() {
      area.add(step.survival * (right - step.time))
      right = step.time
      let survivors = step.atRisk - step.events
      if step.events > 0, survivors > 0 {
        variance.add(area.value * area.value * step.events / (step.atRisk * survivors))
      }
    }
    area.add(right)
    let isSandwich = observed.weights.areProbabilities
    return RestrictedMean(
      value: area.value, standardError: isSandwich ? nil : variance.value.squareRoot())
  }

  /// The cumulative hazard after each time, with the variance of its sum.
  ///
  /// Ties are taken one by one as they come, events of weight d adding d / n. Sources: Nelson
  /// 1969, Journal of Quality Technology 1; Aalen 1978, Annals of Statistics 6.
  public var cumulativeHazards: [(time: Double, value: Double, variance: Double)] {
    var (sum, variance) = (CompensatedSum(), CompensatedSum())
    return steps.map { step in
      if step.events > 0 {
        sum.add(step.events / step.atRisk)
        variance.add(step.events / (step.atRisk * step.atRisk))
      }
      return (step.time, sum.value, variance.value)
    }
  }
}
