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
    let limits = steps.map {
      band.interval(about: $0.survival, logVariance: $0.logVariance, confidence)
    }
    return Quantile(
      value: crossing(of: 1 - share, steps.map(\.survival)),
      low: crossing(of: 1 - share, limits.map { $0?.low }),
      high: crossing(of: 1 - share, limits.map { $0?.high }))
  }

  /// The time by which half have failed.
  public func median(
    _ band: SurvivalBand = .logLog, _ confidence: Confidence = .usual
  ) -> Quantile {
    quantile(0.5, band, confidence)
  }

  /// When a curve first comes down to a level.
  private func crossing(of level: Double, _ curve: [Double?]) -> Double? {
    let fuzz = 1.5e-8
    let reached = curve.firstIndex { $0.map { $0 <= level + fuzz } ?? false }
    guard let reached, let height = curve[reached] else { return nil }
    guard height >= level - fuzz else { return steps[reached].time }
    let beyond = curve.firstIndex { $0.map { $0 < level - fuzz } ?? false }
    return (steps[reached].time + steps[beyond ?? steps.count - 1].time) / 2
  }
}
