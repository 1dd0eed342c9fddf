/// The scale on which a band about a survival curve is symmetric.
///
/// Packages differ in the one they take unless told: R the logarithm, lifelines log(-log).
/// Source: Kalbfleisch, Prentice 2002, The Statistical Analysis of Failure Time Data, 1.4.
public enum SurvivalBand: String, Sendable, CaseIterable {
  /// The survival itself, cut off at 0 and 1.
  case plain
  /// Its logarithm, cut off at 1.
  case log
  /// The logarithm of the cumulative hazard: never outside 0...1; the default.
  case logLog = "log-log"

  /// The limits about a survival whose logarithm has a variance.
  ///
  /// Nil for a survival of 0, for which no variance is known, and by `logLog` also for 1.
  public func interval(
    about survival: Double, logVariance: Double, _ confidence: Confidence = .usual
  ) -> Interval? {
    guard let reach = confidence.reach(degreesOfFreedom: nil), survival > 0,
      logVariance.isFinite
    else { return nil }
    let step = reach * logVariance.squareRoot()
    switch self {
    case .plain:
      return Interval(
        low: max(0, survival - survival * step), high: min(1, survival + survival * step))
    case .log:
      return Interval(
        low: survival * Elementary.exp(-step), high: min(1, survival * Elementary.exp(step)))
    case .logLog:
      guard survival < 1 else { return nil }
      let hazard = -Elementary.log(survival)
      return Interval(
        low: Elementary.exp(-hazard * Elementary.exp(step / hazard)),
        high: Elementary.exp(-hazard * Elementary.exp(-step / hazard)))
    }
  }
}
