extension KaplanMeier {
  /// A time by which a share has failed, with its limits; nil for what the curve does not reach.
  public struct Quantile: Sendable, Equatable {
    /// The first time at which at least the share has failed.
    public let value: Double?
    /// The same by the lower limits of the curve.
    public let low: Double?
    /// The same by the upper limits of the curve.
    public let high: Double?
  }

  /// The time by which a share has failed.
  ///
  /// Where the curve runs flat at exactly that share, the middle of the flat part is taken, as R
  /// does. The limits invert those of the band. Source: Brookmeyer, Crowley 1982, Biometrics 38.
  public func quantile(
    _ share: Double, _ band: SurvivalBand = .logLog, _ confidence: Confidence = .usual
  ) -> Quantile {
    func limits(_ step: Step) -> Interval? {
      band.interval(about: step.survival, logVariance: step.logVariance, confidence)
    }
    let level = 1 - share
    let reach = confidence.reach(degreesOfFreedom: nil) ?? .infinity
    // No band reaches above the curve with its lower limit, or below it with its upper one.
    return Quantile(
      value: crossing(of: level, { $0.survival }, notBefore: \.survival),
      low: crossing(of: level, { limits($0)?.low }, notBefore: { $0.leastLimit(reach) }),
      high: crossing(of: level, { limits($0)?.high }, notBefore: \.survival))
  }

  /// The time by which half have failed.
  public func median(
    _ band: SurvivalBand = .logLog, _ confidence: Confidence = .usual
  ) -> Quantile {
    quantile(0.5, band, confidence)
  }

  /// When a curve first comes down to a level; steps at which `bound`, which it never falls below,
  /// is above the level are passed over.
  private func crossing(
    of level: Double, _ curve: (Step) -> Double?, notBefore bound: (Step) -> Double
  ) -> Double? {
    let fuzz = 1.5e-8
    var flat: Double?
    for step in steps where !(bound(step) > level + fuzz) {
      guard let height = curve(step), height <= level + fuzz else { continue }
      if height < level - fuzz { return flat.map { ($0 + step.time) / 2 } ?? step.time }
      flat = flat ?? step.time
    }
    return flat.map { ($0 + steps[steps.count - 1].time) / 2 }
  }
}

extension KaplanMeier.Step {
  /// A number that the lower limit by no band falls below, found without a logarithm.
  ///
  /// Of the bands log-log lies lowest: exp(-H e^u) with u = s / H and H >= 1 - S, where
  /// e^u <= 1 + u + u² up to u = 1.
  fileprivate func leastLimit(_ reach: Double) -> Double {
    let step = reach * logVariance.squareRoot()
    guard step < 1 - survival else { return 0 }
    return survival * (1 - step * (1 + step / (1 - survival)))
  }
}
