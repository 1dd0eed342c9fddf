/// Effects of the levels of one or more factors, taken out of numbers without dummies.
///
/// A level of a single row says nothing about slopes: such rows are dropped, again and again
/// until none is left, and counted.
public struct FixedEffects: Sendable {
  /// The rows that take part, in their order; nil when all do.
  public let rows: [Int]?
  /// How many rows were dropped because a level of theirs was theirs alone.
  public let singletons: Int
  /// The rank of the dummies that these effects stand for: exact for up to two factors, an upper
  /// bound for more.
  public let degrees: Int
  let factors: [Factor]
  let weights: [Double]?

  /// The effects of factors by their dense codes from 0, each as long as the others.
  ///
  /// Throws for codes below 0 or of unequal length, and for weights that are none.
  public init(_ codes: [[Int32]], weights: [Double]? = nil) throws(FitError) {
    try Self.check(codes, weights)
    let kept = Self.rowsWithoutSingletons(codes)
    rows = kept
    singletons = kept.map { (codes.first?.count ?? 0) - $0.count } ?? 0
    let usedWeights = weights.map { Self.take(kept, of: $0) }
    self.weights = usedWeights
    factors = codes.map { Factor(Self.take(kept, of: $0), weights: usedWeights) }
    degrees = Self.rank(of: factors)
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
  /// - Parameter clusters: the cluster of each row that takes part.
  public func absorbed(clusteredBy clusters: [Int32]) -> AbsorbedEffects {
    let nested = factors.filter { $0.isNested(in: clusters) }
    return AbsorbedEffects(
      degrees: degrees, nestedInCluster: nested.reduce(0) { $0 + $1.levelCount - 1 })
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

  /// Levels of all factors, less those that are sums of others.
  private static func rank(of factors: [Factor]) -> Int {
    guard factors.count > 1 else { return factors.first?.levelCount ?? 0 }
    let pair = factors[0].levelCount + factors[1].levelCount
    let parts = ConnectedParts.count(factors[0].codes, factors[1].codes)
    return pair - parts + factors.dropFirst(2).reduce(0) { $0 + $1.levelCount - 1 }
  }
}
