/// The means of two numbers of the same rows, and how they vary together.
public struct PairedMeans: Sendable, Equatable {
  private let above: Moments
  private let below: Moments
  private let products: Double

  /// The means of columns of equal length; of the longer one the rest does not count.
  public init(_ above: [Double], _ below: [Double]) {
    let count = min(above.count, below.count)
    self.above = Moments(of: Array(above.prefix(count)).span)
    self.below = Moments(of: Array(below.prefix(count)).span)
    var sum = CompensatedSum()
    for (a, b) in zip(above, below) { sum.add((a - self.above.mean) * (b - self.below.mean)) }
    products = sum.value
  }

  /// The one over the other, with standard errors of a simple random sample, 0 below two rows; nil
  /// where the mean below is 0, or a number is not finite.
  public var quotient: Quotient? {
    let count = Double(above.count)
    let covariance = count > 1 ? products / (count - 1) / count : 0
    return Quotient(
      .init(above.mean, standardError: above.standardError ?? 0),
      over: .init(below.mean, standardError: below.standardError ?? 0), covariance: covariance)
  }
}
