/// The limits between which a confidence interval lies.
public struct Interval: Sendable, Equatable {
  /// The lower limit.
  public let low: Double
  /// The upper limit.
  public let high: Double

  /// An interval by its limits.
  public init(low: Double, high: Double) {
    self.low = low
    self.high = high
  }

  /// An estimate with the same way to go on both sides.
  public init(around estimate: Double, reach: Double) {
    self.init(low: estimate - reach, high: estimate + reach)
  }
}

/// How sure an interval is, and how many standard errors that takes.
public struct Confidence: Sendable, Equatable {
  /// The share of intervals that hold what they estimate, 0.95 for example.
  public let level: Double
  /// The standard errors to go by the normal; found once, since curves ask for it at each point.
  private let normalReach: Double

  /// A level within 0..<1; other numbers count as 0.95.
  public init(_ level: Double) {
    self.level = level >= 0 && level < 1 ? level : 0.95
    normalReach = Normal.upperQuantile((1 - self.level) / 2)
  }

  /// The usual level of 95 %.
  public static let usual = Confidence(0.95)

  /// The probability left in the lower tail.
  var tail: Double { (1 - level) / 2 }

  /// The standard errors to go: by t for finite degrees of freedom, by the normal for infinite ones
  /// or none.
  ///
  /// Nil where degrees of freedom are 0 or fewer.
  public func reach(degreesOfFreedom: Double?) -> Double? {
    guard let degreesOfFreedom, degreesOfFreedom != .infinity else { return normalReach }
    guard degreesOfFreedom > 0 else { return nil }
    return -StudentT(degreesOfFreedom: degreesOfFreedom).quantile(tail)
  }
}
