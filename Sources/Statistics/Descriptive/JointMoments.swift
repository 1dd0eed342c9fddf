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
  /// Pearson's correlation, -1...1; nil where one of the columns is constant.
  public let correlation: Double?

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
    correlation = Self.correlation(
      DoubleDouble(products.value), DoubleDouble(first.sumOfSquares),
      DoubleDouble(second.sumOfSquares))
  }

  /// The moments of exact decimals of `scaleX` and `scaleY` places, rounded once: the same in any
  /// order of the pairs.
  public init(of x: Span<Int64>, scale scaleX: Int, _ y: Span<Int64>, scale scaleY: Int) {
    let (sumX, sumY) = (ExactSum(of: x).mantissa, ExactSum(of: y).mantissa)
    let pairs = x.count == y.count ? x.count : 0
    let squaresX = ExactProductSum(of: x, x).centred(count: x.count, by: sumX, sumX)
    let squaresY = ExactProductSum(of: y, y).centred(count: y.count, by: sumY, sumY)
    let products = ExactProductSum(of: x, y).centred(count: pairs, by: sumX, sumY)
    let unitX = DoubleDouble(whole: ExactDecimal.powerOfTen(scaleX))
    let unitY = DoubleDouble(whole: ExactDecimal.powerOfTen(scaleY))
    let n = DoubleDouble(Double(max(pairs, 1)))
    count = pairs
    sumOfSquaresX = (squaresX / (unitX * unitX) / n).high
    sumOfSquaresY = (squaresY / (unitY * unitY) / n).high
    sumOfProducts = pairs > 0 ? (products / (unitX * unitY) / n).high : 0
    correlation = pairs > 1 ? Self.correlation(products, squaresX, squaresY) : nil
  }

  /// A sum of products over the root of those of squares.
  private static func correlation(
    _ products: DoubleDouble, _ squaresX: DoubleDouble, _ squaresY: DoubleDouble
  ) -> Double? {
    guard squaresX > .zero, squaresY > .zero else { return nil }
    let correlation = (products / (squaresX.squareRoot() * squaresY.squareRoot())).high
    return correlation.isFinite ? min(1, max(-1, correlation)) : nil
  }

  /// The sample covariance, over count - 1; nil below two pairs.
  public var covariance: Double? {
    count > 1 ? sumOfProducts / Double(count - 1) : nil
  }
}
