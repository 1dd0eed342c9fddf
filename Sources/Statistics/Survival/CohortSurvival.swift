/// What two counts tell of a cohort: how many began, and how many of the same were left after a
/// time.
///
/// The hazard is that of a constant one, -ln S / T; its limits and those of the rest follow from
/// the exact limits of the share. Source: Clopper, Pearson 1934, Biometrika 26.
public struct CohortSurvival: Sendable, Equatable {
  /// A number with its limits; nil where it has no finite value.
  public struct Bounded: Sendable, Equatable {
    /// The number.
    public let value: Double?
    /// Its lower limit.
    public let low: Double?
    /// Its upper limit.
    public let high: Double?
  }

  /// The share that survived.
  public let survival: Bounded
  /// The constant rate of failing that explains it, per unit of time.
  public let hazard: Bounded
  /// The share that fails in one unit of time at that rate.
  public let annualExit: Bounded
  /// The time in which half fail at that rate.
  public let halfLife: Bounded

  /// Of `initial` units `surviving` were left after a time above 0.
  ///
  /// Nil for counts that cannot be, or a time that is not above 0. None left gives a bound of the
  /// hazard on one side only, all left no half-life.
  public init?(
    initial: Double, surviving: Double, after time: Double, _ confidence: Confidence = .usual
  ) {
    let limits = ProportionInterval.clopperPearson(
      successes: surviving, trials: initial, confidence)
    guard time > 0, time.isFinite, let limits else { return nil }
    func hazard(_ share: Double) -> Double? {
      share > 0 ? 0 - Elementary.log(share) / time : nil
    }
    let share = surviving / initial
    survival = Bounded(value: share, low: limits.low, high: limits.high)
    let rate = Bounded(value: hazard(share), low: hazard(limits.high), high: hazard(limits.low))
    self.hazard = rate
    annualExit = Bounded(
      value: rate.value.map(Self.exit), low: rate.low.map(Self.exit),
      high: rate.high.map(Self.exit) ?? 1)
    halfLife = Bounded(
      value: Self.halfLife(rate.value), low: Self.halfLife(rate.high),
      high: Self.halfLife(rate.low))
  }

  private static func exit(_ hazard: Double) -> Double { 0 - Elementary.expm1(-hazard) }

  private static func halfLife(_ hazard: Double?) -> Double? {
    hazard.flatMap { $0 > 0 ? Elementary.log(2) / $0 : nil }
  }
}
