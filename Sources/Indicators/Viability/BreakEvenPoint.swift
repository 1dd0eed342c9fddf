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
    guard margin > 0,
      let quotient = Quotient(
        Quotient.Part(fixedCost, standardError: fixedCostError),
        over: Quotient.Part(margin, standardError: marginError))
    else { return Estimate(nil, count: 1, reason: Estimate.Reason.outOfRange.because(Self.losing)) }
    guard fixedCostError > 0 || marginError > 0 else { return Estimate(quotient.value, count: 1) }
    guard case .bounded(let interval)? = quotient.fieller() else {
      return Estimate(
        quotient.value, standardError: quotient.standardError, count: 1,
        reason: Estimate.Reason.unboundedInterval.because(Self.unclear))
    }
    return Estimate(
      quotient.value, standardError: quotient.standardError, low: interval.low,
      high: interval.high, count: 1)
  }

  private static let losing = "loses on every sack"
  private static let unclear = "the margin is not clearly above zero"
}
