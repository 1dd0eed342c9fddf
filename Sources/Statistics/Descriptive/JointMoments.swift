/// How two columns of numbers vary together.
///
/// Pairs of present, finite numbers only; who calls leaves out the others.
public struct JointMoments: Sendable, Equatable {
  /// How many pairs there are.
  public let count: Int
  /// The sum of squared deviations of the first column from its mean.
  public let sumOfSquaresX: Double
  /// The sum of squared deviations of the second column from its mean.
  public let sumOfSquaresY: Double
  /// The sum of the products of both deviations.
  public let sumOfProducts: Double

  /// The moments of doubles in compensated passes: means first, then deviations from them.
  ///
  /// Source: Chan, Golub, LeVeque 1983, The American Statistician 37. Columns of different length
  /// count as no pairs.
  public init(of x: Span<Double>, _ y: Span<Double>) {
    let (first, second) = (Moments(of: x), Moments(of: y))
    var products = CompensatedSum()
    count = x.count == y.count ? x.count : 0
    for index in 0..<count {
      products.add((x[index] - first.mean) * (y[index] - second.mean))
    }
    sumOfSquaresX = first.sumOfSquares
    sumOfSquaresY = second.sumOfSquares
    sumOfProducts = products.value
  }

  /// The moments of exact decimals of `scaleX` and `scaleY` places, rounded once: the same in any
  /// order of the pairs.
  public init(of x: Span<Int64>, scale scaleX: Int, _ y: Span<Int64>, scale scaleY: Int) {
    let (first, second) = (Moments(of: x, scale: scaleX), Moments(of: y, scale: scaleY))
    count = x.count == y.count ? x.count : 0
    sumOfSquaresX = first.sumOfSquares
    sumOfSquaresY = second.sumOfSquares
    let products = ExactProductSum(of: x, y).centred(
      count: count, by: ExactSum(of: x).mantissa, ExactSum(of: y).mantissa)
    let unit =
      DoubleDouble(whole: ExactDecimal.powerOfTen(scaleX))
      * DoubleDouble(whole: ExactDecimal.powerOfTen(scaleY))
    sumOfProducts =
      count > 0 ? (products / unit / DoubleDouble(Double(count))).high : 0
  }

  /// The sample covariance, over count - 1; nil below two pairs.
  public var covariance: Double? {
    count > 1 ? sumOfProducts / Double(count - 1) : nil
  }

  /// Pearson's correlation, -1...1; nil where one of the columns is constant.
  public var correlation: Double? {
    let spread = sumOfSquaresX.squareRoot() * sumOfSquaresY.squareRoot()
    guard count > 1, spread > 0 else { return nil }
    return min(1, max(-1, sumOfProducts / spread))
  }
}
