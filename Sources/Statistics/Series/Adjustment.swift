/// How fast a series goes back to its long-run relation.
public struct Adjustment: Sendable, Equatable {
  /// The share of the deviation that each period takes back, negative where it comes back.
  public let speed: CoefficientEstimate

  /// The periods in which half of a deviation is gone, ln(1/2) / ln(1 + speed).
  ///
  /// Nil where it does not come back, or overshoots in one period.
  public var halfLife: Double? { Self.halfLife(ofSpeed: speed.value) }

  /// The half-life of a speed; nil outside -1..<0.
  public static func halfLife(ofSpeed speed: Double) -> Double? {
    guard speed > -1, speed < 0 else { return nil }
    return Elementary.log(0.5) / Elementary.log1p(speed)
  }
}
