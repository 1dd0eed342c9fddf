/// The ellipse that would hold a given part of the points if they were normal in two dimensions.
///
/// Its centre is the weighted mean, its shape the weighted covariance. It describes where the
/// points lie and is no interval for their mean. Source: Friendly, Monette, Fox 2013, Statistical
/// Science 28.
public struct CovarianceEllipse: Sendable, Equatable {
  /// A number across and a number upward.
  public struct Pair: Sendable, Equatable {
    /// Across.
    public let x: Double
    /// Upward.
    public let y: Double

    /// A pair of numbers.
    public init(x: Double, y: Double) {
      self.x = x
      self.y = y
    }
  }

  /// The weighted means.
  public let center: Pair
  /// Standard deviations, sums of squares over count - 1 for equal weights.
  public let deviation: Pair
  /// Pearson's correlation of the weighted points.
  public let correlation: Double
  /// How many standard deviations the ellipse reaches from its centre.
  public let radius: Double

  /// The ellipse of points with their weights, as many of each.
  ///
  /// - Parameters:
  ///   - weights: points whose weight is not above zero are left out.
  ///   - level: the part of a normal population that it holds, above 0 and below 1.
  /// - Returns: nil below three points, or where one coordinate does not vary.
  public init?(
    x: Span<Double>, y: Span<Double>, weights: Span<Double>, level: Double
  ) {
    guard x.count == y.count, x.count == weights.count, level > 0, level < 1 else { return nil }
    let across = WeightedMoments(of: x, weights: weights)
    let upward = WeightedMoments(of: y, weights: weights)
    guard across.count >= 3, across.sumOfSquares > 0, upward.sumOfSquares > 0 else { return nil }
    var products = CompensatedSum()
    for index in x.indices where weights[index] > 0 {
      products.add(weights[index] * (x[index] - across.mean) * (y[index] - upward.mean))
    }
    let roots = across.sumOfSquares.squareRoot() * upward.sumOfSquares.squareRoot()
    let count = Double(across.count)
    let denominator = across.sumOfWeights * (count - 1) / count
    center = Pair(x: across.mean, y: upward.mean)
    deviation = Pair(
      x: (across.sumOfSquares / denominator).squareRoot(),
      y: (upward.sumOfSquares / denominator).squareRoot())
    correlation = min(1, max(-1, products.value / roots))
    // The quantile of chi-square with two degrees of freedom is -2 log(1 - level).
    radius = (-2 * Elementary.log(1 - level)).squareRoot()
  }

  /// A place from left to right with the ellipse's edges there.
  public struct Edge: Sendable, Equatable {
    /// The place.
    public let x: Double
    /// The lower edge.
    public let low: Double
    /// The upper edge.
    public let high: Double
  }

  /// The edges at `2 * half + 1` places, from the left end to the right one and closer together
  /// at both, where the edges bend.
  public func edges(half: Int) -> [Edge] {
    let places = (0...max(1, half)).map { step in
      Elementary.sineCosine(Double(step) / Double(max(1, half)) * (Double.pi / 2)).sine
    }
    return (places.dropFirst().reversed().map { -$0 } + places).map(edge)
  }

  /// The edges at a place from -1, the left end, to 1, the right end.
  private func edge(at place: Double) -> Edge {
    let along = radius * min(1, max(-1, place))
    let middle = center.y + correlation * deviation.y * along
    let across = max(0, (1 - correlation * correlation) * (radius * radius - along * along))
    let half = deviation.y * across.squareRoot()
    return Edge(x: center.x + deviation.x * along, low: middle - half, high: middle + half)
  }
}
