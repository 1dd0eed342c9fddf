/// Inequality as the entropy of shares: Theil's measures and their kin, and Atkinson's.
///
/// Source: Theil 1967, Economics and Information Theory; Shorrocks 1980, Econometrica 48;
/// Atkinson 1970, Journal of Economic Theory 2.
public struct GeneralizedEntropy: Sendable {
  private let ranked: RankedAmounts

  /// The measures of ranked amounts.
  public init(_ ranked: RankedAmounts) {
    self.ranked = ranked
  }

  /// Theil's T: the mean of x/m ln(x/m), with 0 ln 0 = 0; 0 for equality, at most ln n.
  public var theilT: Double {
    let mean = ranked.mean
    let sum = ranked.sum { place in
      let ratio = ranked.amounts[place] / mean
      return ratio > 0 ? ratio * Elementary.log(ratio) : 0
    }
    return max(sum / ranked.population, 0)
  }

  /// Theil's L, the mean log deviation: the mean of ln(m/x).
  ///
  /// Throws where an amount is zero: its logarithm has no end.
  public func theilL() throws(InequalityProblem) -> Double {
    guard ranked.amounts.first ?? 0 > 0 else { throw .zeroAmount }
    let mean = ranked.mean
    let sum = ranked.sum { Elementary.log(mean / ranked.amounts[$0]) }
    return max(sum / ranked.population, 0)
  }

  /// The entropy of any order: L at 0, T at 1, half the squared coefficient of variation at 2.
  ///
  /// Throws where an amount is zero and the order not above zero.
  public func value(order: Double) throws(InequalityProblem) -> Double {
    if order == 0 { return try theilL() }
    if order == 1 { return theilT }
    let powers = try meanPower(order)
    return max((powers - 1) / (order * (order - 1)), 0)
  }

  /// Atkinson's index: the share of all amounts that could go if the rest were equal, for an
  /// aversion to inequality above zero.
  ///
  /// Throws where an amount is zero and the aversion 1 or more.
  public func atkinson(aversion: Double) throws(InequalityProblem) -> Double {
    guard aversion != 1 else { return 1 - Elementary.exp(-(try theilL())) }
    let powers = try meanPower(1 - aversion)
    return max(1 - Elementary.pow(powers, 1 / (1 - aversion)), 0)
  }

  /// The mean of (x/m)^order.
  private func meanPower(_ order: Double) throws(InequalityProblem) -> Double {
    guard order > 0 || ranked.amounts.first ?? 0 > 0 else { throw .zeroAmount }
    let mean = ranked.mean
    return ranked.sum { Elementary.pow(ranked.amounts[$0] / mean, order) } / ranked.population
  }
}
