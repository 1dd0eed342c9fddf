import Statistics
public import Tabular

/// The volume at which what is earned per unit pays the fixed cost: F / m.
///
/// With standard errors its interval is Fieller's, because the quotient of two estimates is not
/// symmetric; it has no end when the margin is not clearly above zero (g = z² Var(m) / m² >= 1).
/// F and m are taken as independent. Source: Fieller 1954, Journal of the Royal Statistical
/// Society B 16.
public struct BreakEvenPoint: Sendable, Equatable {
  /// The cost that does not depend on the volume.
  public let fixedCost: Double
  /// Its standard error; 0 when it is known exactly.
  public let fixedCostError: Double
  /// What one unit leaves after its own costs.
  public let margin: Double
  /// Its standard error; 0 when it is known exactly.
  public let marginError: Double

  /// Cost and margin, in units whose quotient is a volume.
  public init(
    fixedCost: Double, fixedCostError: Double = 0, margin: Double, marginError: Double = 0
  ) {
    self.fixedCost = fixedCost
    self.fixedCostError = fixedCostError
    self.margin = margin
    self.marginError = marginError
  }

  /// The volume with its interval; missing where every unit loses money.
  public var volume: Estimate {
    guard margin > 0 else {
      return Estimate(nil, count: 1, reason: Estimate.Reason.outOfRange.because(Self.losing))
    }
    let volume = fixedCost / margin
    guard fixedCostError > 0 || marginError > 0 else { return Estimate(volume, count: 1) }
    guard let interval = fieller else {
      return Estimate(
        volume, standardError: deltaError, count: 1,
        reason: Estimate.Reason.unboundedInterval.because(Self.unclear))
    }
    return Estimate(volume, standardError: deltaError, interval: interval, count: 1)
  }

  /// The standard error by the delta method.
  private var deltaError: Double {
    let share = fixedCost * marginError / margin
    return (fixedCostError * fixedCostError + share * share).squareRoot() / margin
  }

  /// The roots of (F - q m)² = z² (Var F + q² Var m); nil when they bound no interval.
  private var fieller: ClosedRange<Double>? {
    let square = ConformityTest.quantile * ConformityTest.quantile
    let leading = margin * margin - square * marginError * marginError
    let middle = fixedCost * margin
    let last = fixedCost * fixedCost - square * fixedCostError * fixedCostError
    let spread = max(0, middle * middle - leading * last).squareRoot()
    let (low, high) = ((middle - spread) / leading, (middle + spread) / leading)
    return leading > 0 && low <= high ? low...high : nil
  }

  private static let losing = "loses on every sack"
  private static let unclear = "the margin is not clearly above zero"
}
