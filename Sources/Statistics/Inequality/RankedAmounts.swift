/// Amounts from the smallest to the greatest, each with the weight of those who hold it.
///
/// What inequality, concentration curves and shares are computed of: none is negative, and
/// together they are above zero. The order in which they were given leaves no trace.
public struct RankedAmounts: Sendable, Equatable {
  /// The amounts, ascending.
  public let amounts: [Double]
  /// The weight of each, above zero.
  public let weights: [Double]
  /// What the weights mean.
  public let kind: WeightKind
  /// The sum of the weights.
  public let population: Double
  /// The weighted sum of the amounts.
  public let total: Double

  /// Ranks amounts that all weigh the same.
  public init(_ amounts: [Double]) throws(InequalityProblem) {
    try self.init(
      amounts, weights: [Double](repeating: 1, count: amounts.count), kind: .probability)
  }

  /// Ranks amounts by their size; those without weight are left out.
  public init(
    _ amounts: [Double], weights: [Double], kind: WeightKind
  ) throws(InequalityProblem) {
    guard weights.count == amounts.count else { throw .wrongLength }
    for row in amounts.indices {
      guard weights[row] >= 0, weights[row].isFinite else { throw .badWeight(row: row) }
      guard weights[row] > 0 else { continue }
      guard amounts[row].isFinite else { throw .notFinite(row: row) }
      guard amounts[row] >= 0 else { throw .negativeAmount(row: row) }
    }
    let order = amounts.indices.filter { weights[$0] > 0 }.sorted {
      (amounts[$0], weights[$0]) < (amounts[$1], weights[$1])
    }
    guard !order.isEmpty else { throw .empty }
    self.amounts = order.map { amounts[$0] }
    self.weights = order.map { weights[$0] }
    self.kind = kind
    let (ranked, rankedWeights) = (self.amounts, self.weights)
    population = Self.sum(ranked.indices) { rankedWeights[$0] }
    total = Self.sum(ranked.indices) { rankedWeights[$0] * ranked[$0] }
    guard total > 0 else { throw .zeroTotal }
    guard total.isFinite, population.isFinite else { throw .notFinite(row: -1) }
  }

  /// How many amounts there are.
  public var count: Int { amounts.count }

  /// How many units were observed: the rows, or what frequency weights say.
  public var sampleSize: Double { kind == .frequency ? population : Double(count) }

  /// The weighted mean amount.
  public var mean: Double { total / population }

  /// The weighted sum of a function of each place.
  func sum(_ term: (Int) -> Double) -> Double {
    Self.sum(amounts.indices) { weights[$0] * term($0) }
  }

  private static func sum(_ places: Range<Int>, _ term: (Int) -> Double) -> Double {
    var sum = CompensatedSum()
    for place in places { sum.add(term(place)) }
    return sum.value
  }
}
