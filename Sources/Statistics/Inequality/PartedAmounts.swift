/// Amounts that are added up by part before shares are taken: sales by buyer.
///
/// A part may have negative amounts, such as returns, as long as its sum is not below zero.
public struct PartedAmounts: Sendable {
  /// The shares of the parts.
  public let shares: ComponentShares
  private let amounts: [Double]
  private let parts: [Int]
  private let sums: [Double]

  /// Adds amounts up by the code of their part, 0..<count; other codes are left out.
  ///
  /// Throws what makes shares impossible, of the parts.
  public init(_ amounts: [Double], parts: [Int], count: Int) throws(InequalityProblem) {
    guard amounts.count == parts.count else { throw .wrongLength }
    var sums = [CompensatedSum](repeating: CompensatedSum(), count: max(count, 0))
    for order in amounts.indices.sorted(by: { amounts[$0] < amounts[$1] })
    where sums.indices.contains(parts[order]) {
      sums[parts[order]].add(amounts[order])
    }
    self.amounts = amounts
    self.parts = parts
    self.sums = sums.map(\.value)
    shares = try ComponentShares(of: self.sums)
  }

  /// The standard error of the Herfindahl-Hirschman index by the jackknife over amounts; nil below
  /// two of them, and where one amount is all there is.
  public var herfindahlError: Double? {
    let squares = shares.herfindahl * shares.total * shares.total
    let values = amounts.indices.map { row in
      let sum = sums.indices.contains(parts[row]) ? sums[parts[row]] : 0
      let rest = shares.total - amounts[row]
      return (squares - amounts[row] * (2 * sum - amounts[row])) / (rest * rest)
    }
    let units = [Double](repeating: 1, count: values.count)
    return Jackknife(values: values, units: units).standardError
  }

  /// The limits of Student's t around the index, within 0...1; nil without a standard error.
  public func herfindahlInterval(_ confidence: Confidence = .usual) -> Interval? {
    let degrees = Double(amounts.count - 1)
    guard let error = herfindahlError, let reach = confidence.reach(degreesOfFreedom: degrees)
    else { return nil }
    let limits = Interval(around: shares.herfindahl, reach: reach * error)
    return Interval(low: max(limits.low, 0), high: min(limits.high, 1))
  }
}
