/// Which share of all amounts the poorest hold together.
///
/// Piecewise linear from (0, 0) to (1, 1). Source: Lorenz 1905; Gastwirth 1971, Econometrica 39.
public struct LorenzCurve: Sendable, Equatable {
  /// One corner of the curve.
  public struct Point: Sendable, Equatable {
    /// The share of the population, 0...1.
    public let population: Double
    /// The share of all amounts that it holds, 0...1.
    public let amount: Double
  }

  /// The corners, from (0, 0) to (1, 1).
  public let points: [Point]

  /// The curve of ranked amounts.
  public init(_ ranked: RankedAmounts) {
    var (people, held) = (CompensatedSum(), CompensatedSum())
    var points = [Point(population: 0, amount: 0)]
    for place in ranked.amounts.indices {
      people.add(ranked.weights[place])
      held.add(ranked.weights[place] * ranked.amounts[place])
      points.append(
        Point(
          population: min(people.value / ranked.population, 1),
          amount: min(held.value / ranked.total, 1)))
    }
    points[points.count - 1] = Point(population: 1, amount: 1)
    self.points = points
  }

  /// The share that the poorest of a share of the population hold; nil outside 0...1.
  public func amount(ofPoorest share: Double) -> Double? {
    guard share >= 0, share <= 1 else { return nil }
    guard let upper = points.firstIndex(where: { $0.population >= share }), upper > 0 else {
      return 0
    }
    let (from, to) = (points[upper - 1], points[upper])
    let way = (share - from.population) / (to.population - from.population)
    return from.amount + way * (to.amount - from.amount)
  }

  /// The share that the richest of a share of the population hold; nil outside 0...1.
  public func amount(ofRichest share: Double) -> Double? {
    amount(ofPoorest: 1 - share).map { 1 - $0 }
  }
}
