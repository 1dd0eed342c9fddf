/// The quotient of two estimates, both uncertain.
public struct Quotient: Sendable, Equatable {
  /// An estimate with its standard error.
  public struct Part: Sendable, Equatable {
    /// The estimate.
    public let value: Double
    /// Its standard error.
    public let standardError: Double

    /// An estimate with its standard error.
    public init(_ value: Double, standardError: Double) {
      self.value = value
      self.standardError = standardError
    }
  }

  /// Where a quotient may lie.
  public enum Limits: Sendable, Equatable {
    /// Between two numbers.
    case bounded(Interval)
    /// Anywhere: the denominator is not told apart from zero.
    case unbounded
  }

  /// What stands above the line.
  public let numerator: Part
  /// What stands below the line.
  public let denominator: Part
  /// How the two estimates vary together.
  public let covariance: Double

  /// A quotient; nil for a denominator of zero, or a number that is not finite.
  public init?(_ numerator: Part, over denominator: Part, covariance: Double = 0) {
    self.numerator = numerator
    self.denominator = denominator
    self.covariance = covariance
    let parts = [numerator.value, numerator.standardError, denominator.standardError, covariance]
    guard parts.allSatisfy(\.isFinite), denominator.value != 0, denominator.value.isFinite else {
      return nil
    }
  }

  /// The estimate of the quotient.
  public var value: Double { numerator.value / denominator.value }

  /// The standard error of the quotient by its slopes (delta method).
  public var standardError: Double {
    let above = numerator.standardError * numerator.standardError
    let below = denominator.standardError * denominator.standardError
    let variance = above + value * (value * below - 2 * covariance)
    return max(variance, 0).squareRoot() / denominator.value.magnitude
  }

  /// The symmetric interval of the delta method; nil without degrees of freedom.
  public func deltaInterval(
    _ confidence: Confidence = .usual, degreesOfFreedom: Double? = nil
  ) -> Interval? {
    confidence.reach(degreesOfFreedom: degreesOfFreedom).map {
      Interval(around: value, reach: $0 * standardError)
    }
  }

  /// The squared share of the denominator that its interval reaches: at 1 and above, zero is
  /// within reach and the quotient unbounded.
  public func g(
    _ confidence: Confidence = .usual, degreesOfFreedom: Double? = nil
  ) -> Double? {
    confidence.reach(degreesOfFreedom: degreesOfFreedom).map {
      let share = $0 * denominator.standardError / denominator.value
      return share * share
    }
  }

  /// The quotients that the two estimates do not contradict; nil without degrees of freedom.
  ///
  /// Source: Fieller 1954, JRSS B 16.
  public func fieller(
    _ confidence: Confidence = .usual, degreesOfFreedom: Double? = nil
  ) -> Limits? {
    guard let reach = confidence.reach(degreesOfFreedom: degreesOfFreedom) else { return nil }
    let (a, b) = (numerator.value, denominator.value)
    let square = reach * reach
    let lead = b * b - square * denominator.standardError * denominator.standardError
    let middle = a * b - square * covariance
    let rest = a * a - square * numerator.standardError * numerator.standardError
    let discriminant = middle * middle - lead * rest
    guard lead > 0, discriminant >= 0 else { return .unbounded }
    let root = discriminant.squareRoot()
    return .bounded(Interval(low: (middle - root) / lead, high: (middle + root) / lead))
  }
}
