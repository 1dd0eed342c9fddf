/// How a whole is parted among named parts: concentration and diversity.
///
/// Buyers of a harvest, sources of an income, crops of a farm. Parts of zero count as not there.
public struct ComponentShares: Sendable, Equatable {
  /// The shares above zero from the greatest to the smallest; they sum to 1.
  public let shares: [Double]
  /// The sum of the parts.
  public let total: Double

  /// The shares of amounts, one for each part.
  ///
  /// Throws where there is none, one is negative or not finite, or all are zero.
  public init(of amounts: [Double]) throws(InequalityProblem) {
    guard !amounts.isEmpty else { throw .empty }
    for row in amounts.indices {
      guard amounts[row].isFinite else { throw .notFinite(row: row) }
      guard amounts[row] >= 0 else { throw .negativeAmount(row: row) }
    }
    let ordered = amounts.filter { $0 > 0 }.sorted(by: >)
    let sum = CompensatedSum(of: ordered.span).value
    guard sum > 0 else { throw .zeroTotal }
    guard sum.isFinite else { throw .notFinite(row: -1) }
    total = sum
    shares = ordered.map { $0 / sum }
  }

  /// How many parts there are.
  public var count: Int { shares.count }

  /// Herfindahl and Hirschman's index, the sum of squared shares, 1/n...1; times 10,000 on the
  /// scale of competition law.
  public var herfindahl: Double { min(sum { $0 * $0 }, 1) }

  /// (H - 1/n) / (1 - 1/n): 0 for equal parts, 1 for a single one among others; nil for one part.
  public var normalizedHerfindahl: Double? {
    guard count > 1 else { return nil }
    let equal = 1 / Double(count)
    return max((herfindahl - equal) / (1 - equal), 0)
  }

  /// The number of equal parts of the same concentration, 1 / H: Hill's number of order 2.
  public var effectiveCount: Double { 1 / herfindahl }

  /// Simpson's diversity, 1 - H, clamped at 0.
  public var simpson: Double { max(1 - herfindahl, 0) }

  /// Simpson's diversity over what as many equal parts have; nil for one part.
  public var normalizedSimpson: Double? {
    count > 1 ? simpson / (1 - 1 / Double(count)) : nil
  }

  /// Shannon's entropy in nats, - sum p ln p, clamped at 0.
  public var shannon: Double {
    max(-sum { $0 * Elementary.log($0) }, 0)
  }

  /// Shannon's entropy in bits.
  public var shannonBits: Double {
    max(-sum { $0 * Elementary.log2($0) }, 0)
  }

  /// Pielou's evenness: entropy over that of as many equal parts; nil for one part.
  public var pielou: Double? {
    count > 1 ? shannon / Elementary.log(Double(count)) : nil
  }

  /// Hill's number: how many equal parts are as diverse, in the sense of an order from 0 on.
  ///
  /// Order 0 counts the parts, 1 is exp(entropy), 2 is 1 / H. Source: Hill 1973, Ecology 54.
  public func hill(order: Double) -> Double? {
    guard order >= 0, order.isFinite else { return nil }
    if order == 1 { return Elementary.exp(shannon) }
    return Elementary.pow(sum { Elementary.pow($0, order) }, 1 / (1 - order))
  }

  /// What the greatest parts hold together.
  public func top(_ count: Int) -> Double {
    min(CompensatedSum(of: Array(shares.prefix(max(count, 0))).span).value, 1)
  }

  private func sum(_ term: (Double) -> Double) -> Double {
    var sum = CompensatedSum()
    for share in shares { sum.add(term(share)) }
    return sum.value
  }
}
