/// Effects of the levels of one or more factors, taken out of numbers without dummies.
///
/// A level of a single row says nothing about slopes: such rows are dropped, again and again
/// until none is left, and counted.
public struct FixedEffects: Sendable {
  /// The rows that take part, in their order; nil when all do.
  public let rows: [Int]?
  /// How many rows were dropped because a level of theirs was theirs alone.
  public let singletons: Int
  /// The rank of the dummies that these effects stand for.
  ///
  /// Exact for up to two factors beside those that others are nested in, and for more of them
  /// while their smaller ones have at most 500 levels; an upper bound beyond.
  public let degrees: Int
  let factors: [Factor]
  /// The factors that remain when those are left out whose levels are unions of another's.
  let sweeping: [Factor]
  let weights: [Double]?

  /// The effects of factors by their dense codes from 0, each as long as the others.
  ///
  /// Throws for codes below 0 or of unequal length, and for weights that are none.
  public init(
    _ codes: [[Int32]], weights: [Double]? = nil, keepsSingletons: Bool = false
  ) throws(FitError) {
    try Self.check(codes, weights)
    let kept = keepsSingletons ? nil : Self.rowsWithoutSingletons(codes)
    rows = kept
    singletons = kept.map { (codes.first?.count ?? 0) - $0.count } ?? 0
    let usedWeights = weights.map { Self.take(kept, of: $0) }
    self.weights = usedWeights
    factors = codes.map { Factor(Self.take(kept, of: $0), weights: usedWeights) }
    sweeping = Self.independent(factors)
    degrees = Self.rank(of: sweeping, usedWeights)
  }

  private init(_ factors: [Factor], weights: [Double]?) {
    rows = nil
    singletons = 0
    self.factors = factors
    self.weights = weights
    sweeping = Self.independent(factors)
    degrees = Self.rank(of: sweeping, weights)
  }

  /// How many levels each factor has among the rows that take part.
  public var levelCounts: [Int] { factors.map(\.levelCount) }

  /// The entries of the rows that take part.
  public func kept<Element>(_ column: [Element]) -> [Element] {
    Self.take(rows, of: column)
  }

  private static func take<Element>(_ rows: [Int]?, of column: [Element]) -> [Element] {
    rows.map { rows in rows.map { column[$0] } } ?? column
  }

  /// The count of effects, with those nested within clusters told apart.
  ///
  /// - Parameter clusters: the cluster of each row that takes part, by every grouping; effects
  ///   nested in any of them count as nested.
  public func absorbed(clusteredBy groupings: [[Int32]]) -> AbsorbedEffects {
    let nested = factors.filter { factor in groupings.contains { factor.isNested(in: $0) } }
    return AbsorbedEffects(
      degrees: degrees,
      nestedInCluster: max(Self.rank(of: Self.independent(nested), weights) - 1, 0))
  }

  /// The effects that are nested in clusters, and those that cross them.
  func split(by clusters: [Int32]) -> (nested: FixedEffects, crossing: FixedEffects) {
    let isNested = factors.map { $0.isNested(in: clusters) }
    func chosen(_ choice: Bool) -> FixedEffects {
      FixedEffects(
        factors.indices.filter { isNested[$0] == choice }.map { factors[$0] }, weights: weights)
    }
    return (chosen(true), chosen(false))
  }

  /// A column of 0 and 1 for every level of every factor.
  var dummies: [[Double]] {
    factors.flatMap { factor in
      Set(factor.codes).sorted().map { level in factor.codes.map { $0 == level ? 1 : 0 } }
    }
  }

  /// What the dummies of all effects take from a response; nil for too many levels.
  var projection: DummyProjection? {
    DummyProjection(sweeping, weights: weights)
  }

  private static func check(_ codes: [[Int32]], _ weights: [Double]?) throws(FitError) {
    let count = codes.first?.count ?? 0
    for (index, column) in codes.enumerated() {
      guard column.count == count, column.allSatisfy({ $0 >= 0 }) else {
        throw .wrongLength(term: index)
      }
    }
    guard let weights else { return }
    guard weights.count == count else { throw .wrongLength(term: -1) }
    if let row = weights.firstIndex(where: { !($0 > 0 && $0.isFinite) }) {
      throw .badWeight(row: row)
    }
  }

  /// The rows that are left; nil when no level has a row alone.
  private static func rowsWithoutSingletons(_ codes: [[Int32]]) -> [Int]? {
    let hasSingletons = codes.contains { column in
      var counts = [Int32](repeating: 0, count: Int(column.max() ?? -1) + 1)
      for code in column { counts[Int(code)] += 1 }
      return counts.contains(1)
    }
    guard hasSingletons else { return nil }
    var kept = Array(0..<(codes.first?.count ?? 0))
    while true {
      let before = kept.count
      for column in codes {
        var counts = [Int32](repeating: 0, count: Int(column.max() ?? -1) + 1)
        for row in kept { counts[Int(column[row])] += 1 }
        if counts.contains(1) { kept.removeAll { counts[Int(column[$0])] == 1 } }
      }
      if kept.count == before { return kept }
    }
  }

  /// Levels of all factors, less those that are sums of others; none is nested in another.
  private static func rank(of factors: [Factor], _ weights: [Double]?) -> Int {
    guard factors.count > 1 else { return factors.first?.levelCount ?? 0 }
    let pair = factors[0].levelCount + factors[1].levelCount
    guard factors.count > 2 else {
      return pair - ConnectedParts.count(factors[0].codes, factors[1].codes)
    }
    if let projection = DummyProjection(factors, weights: weights) { return projection.rank }
    let parts = ConnectedParts.count(factors[0].codes, factors[1].codes)
    return pair - parts + factors.dropFirst(2).reduce(0) { $0 + $1.levelCount - 1 }
  }

  /// The factors without those whose levels are unions of another's: villages beside households.
  private static func independent(_ factors: [Factor]) -> [Factor] {
    factors.indices.reduce(into: []) { kept, index in
      let others = kept + factors[(index + 1)...]
      if !others.contains(where: { $0.isNested(in: factors[index].codes) }) {
        kept.append(factors[index])
      }
    }
  }
}
