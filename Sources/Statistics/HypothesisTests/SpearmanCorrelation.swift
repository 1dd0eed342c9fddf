/// Spearman's correlation of ranks.
public enum SpearmanCorrelation {
  /// Whether two columns rise together.
  ///
  /// Up to nine pairs without ties the p-value goes through all orders; otherwise it is Student's.
  /// Source: Spearman 1904, American Journal of Psychology 15.
  public static func test(_ x: [Double], _ y: [Double]) throws(TestProblem) -> TestResult {
    try TestValues.checkPairs(x, y, atLeast: 3)
    let (first, second) = (Midranks(of: x), Midranks(of: y))
    let rho = PearsonCorrelation.coefficient(first.ranks, second.ranks)
    guard x.count < 10, first.areDistinct, second.areDistinct else {
      var test = TestResult("Spearman correlation, t", count: x.count)
      test.estimate = rho
      _ = PearsonCorrelation.setStudent(&test, rho)
      return test
    }
    var test = TestResult("Spearman correlation, exact", count: x.count)
    let distance = squaredDistance(first.ranks, second.ranks)
    test.statistic = distance
    // Whole squares give the correlation without rounding.
    let n = Double(x.count)
    test.estimate = 1 - 6 * distance / (n * (n * n - 1))
    test.pValue = pValue(distance, count: x.count)
    return test
  }

  private static func squaredDistance(_ x: [Double], _ y: [Double]) -> Double {
    zip(x, y).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }
  }

  /// The share of orders with ranks as far apart, or as near, twice.
  private static func pValue(_ distance: Double, count: Int) -> Double {
    let orders = ordersByDistance(count: count)
    let seen = Int(exactly: distance) ?? 0
    let near = orders.prefix(seen + 1).reduce(0, +)
    let far = orders.dropFirst(seen).reduce(0, +)
    return min(1, 2 * Double(min(near, far)) / Double(orders.reduce(0, +)))
  }

  /// How many orders of the ranks have each sum of squared distances from the ascending one.
  ///
  /// Ranks are placed one after the other; a set of used places stands for all ways to fill it.
  private static func ordersByDistance(count: Int) -> [Int] {
    let longest = (count * count * count - count) / 3
    let empty = [Int](repeating: 0, count: longest + 1)
    var ways = [[Int]](repeating: empty, count: 1 << count)
    ways[0][0] = 1
    for used in 0..<(1 << count) - 1 {
      let rank = used.nonzeroBitCount
      for place in 0..<count where used & (1 << place) == 0 {
        let step = (rank - place) * (rank - place)
        let filled = used | (1 << place)
        for distance in 0...longest - step where ways[used][distance] > 0 {
          ways[filled][distance + step] += ways[used][distance]
        }
      }
    }
    return ways.last ?? []
  }
}
