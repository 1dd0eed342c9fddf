/// How far numbers are from the bell curve: skewness and kurtosis.
///
/// The numbers are taken in ascending order, so that the result does not depend on theirs.
public struct Shape: Sendable, Equatable {
  /// How many numbers there are.
  public let count: Int
  /// m3 / m2^1.5, the skewness g1 of the numbers themselves; nil for constant or no numbers.
  public let skewness: Double?
  /// m4 / m2^2 - 3, the excess kurtosis g2 of the numbers themselves; nil as above.
  public let kurtosis: Double?

  /// The shape of numbers; nil with a number that is not finite.
  public init?(of values: [Double]) {
    guard values.allSatisfy(\.isFinite) else { return nil }
    count = values.count
    let sorted = values.sorted()
    let moments = Moments(of: sorted.span)
    var (cubes, fourths) = (CompensatedSum(), CompensatedSum())
    for value in sorted {
      let deviation = value - moments.mean
      let square = deviation * deviation
      cubes.add(square * deviation)
      fourths.add(square * square)
    }
    let variance = moments.sumOfSquares / Double(count)
    let isConstant = sorted.first == sorted.last
    let spread = variance * variance.squareRoot()
    skewness = isConstant ? nil : cubes.value / Double(count) / spread
    kurtosis = isConstant ? nil : fourths.value / Double(count) / (variance * variance) - 3
  }

  /// G1, the estimate for the population (SAS, Excel); nil below three numbers.
  ///
  /// Source: Joanes, Gill 1998, The Statistician 47.
  public var sampleSkewness: Double? {
    guard count > 2 else { return nil }
    let n = Double(count)
    return skewness.map { $0 * (n * (n - 1)).squareRoot() / (n - 2) }
  }

  /// G2, the estimate for the population (SAS, Excel); nil below four numbers.
  public var sampleKurtosis: Double? {
    guard count > 3 else { return nil }
    let n = Double(count)
    return kurtosis.map { ((n + 1) * $0 + 6) * (n - 1) / ((n - 2) * (n - 3)) }
  }
}
