/// The mean and spread of weighted numbers, gathered in any number of parts.
///
/// Weights are positive; a zero weight is no observation, and who calls refuses negative ones.
public struct WeightedMoments: Sendable, Equatable {
  /// How many numbers with a weight above zero were gathered.
  public private(set) var count = 0
  /// The sum of the weights.
  public private(set) var sumOfWeights = 0.0
  /// The sum of the squared weights.
  public private(set) var sumOfSquaredWeights = 0.0
  /// The weighted mean; 0 while there are no numbers.
  public private(set) var mean = 0.0
  /// The weighted sum of squared deviations from the mean.
  public private(set) var sumOfSquares = 0.0

  /// No numbers yet.
  public init() {}

  /// The moments of numbers with their weights, as many of the one as of the other, in two
  /// compensated passes.
  public init(of values: Span<Double>, weights: Span<Double>) {
    var (weightSum, squaredWeights, products) = (
      CompensatedSum(), CompensatedSum(), CompensatedSum()
    )
    for index in values.indices where weights[index] > 0 {
      count += 1
      weightSum.add(weights[index])
      squaredWeights.add(weights[index] * weights[index])
      products.add(weights[index] * values[index])
    }
    guard count > 0 else { return }
    (sumOfWeights, sumOfSquaredWeights) = (weightSum.value, squaredWeights.value)
    gatherDeviations(of: values, weights: weights, from: products.value / sumOfWeights)
  }

  private mutating func gatherDeviations(
    of values: Span<Double>, weights: Span<Double>, from center: Double
  ) {
    var (deviations, squares) = (CompensatedSum(), CompensatedSum())
    for index in values.indices where weights[index] > 0 {
      let deviation = values[index] - center
      deviations.add(weights[index] * deviation)
      squares.add(weights[index] * deviation * deviation)
    }
    let shift = deviations.value / sumOfWeights
    mean = center + shift
    sumOfSquares = max(squares.value - shift * deviations.value, 0)
  }

  /// Adds one number; a weight that is not above zero adds nothing.
  public mutating func add(_ value: Double, weight: Double) {
    guard weight > 0 else { return }
    count += 1
    sumOfWeights += weight
    sumOfSquaredWeights += weight * weight
    let deviation = value - mean
    mean += deviation * weight / sumOfWeights
    sumOfSquares += weight * deviation * (value - mean)
  }

  /// Adds what another part has gathered.
  public mutating func merge(_ other: WeightedMoments) {
    guard other.count > 0 else { return }
    let total = sumOfWeights + other.sumOfWeights
    let difference = other.mean - mean
    sumOfSquares += other.sumOfSquares
    sumOfSquares += difference * difference * sumOfWeights * other.sumOfWeights / total
    mean += difference * other.sumOfWeights / total
    count += other.count
    sumOfSquaredWeights += other.sumOfSquaredWeights
    sumOfWeights = total
  }

  /// The variance when a weight says how often a row stands for itself: over sum of weights - 1.
  public var frequencyVariance: Double? {
    sumOfWeights > 1 ? sumOfSquares / (sumOfWeights - 1) : nil
  }

  /// The variance over the sum of weights; nil without numbers.
  public var populationVariance: Double? {
    count > 0 ? sumOfSquares / sumOfWeights : nil
  }

  /// What unequal weights cost: n sum w^2 / (sum w)^2, 1 for equal ones.
  ///
  /// Source: Kish 1965, Survey Sampling, 11.2.
  public var designEffect: Double? {
    effectiveCount.map { Double(count) / $0 }
  }

  /// How many equally weighted numbers would say as much: (sum w)^2 / sum w^2.
  public var effectiveCount: Double? {
    count > 0 ? sumOfWeights / sumOfSquaredWeights * sumOfWeights : nil
  }
}
