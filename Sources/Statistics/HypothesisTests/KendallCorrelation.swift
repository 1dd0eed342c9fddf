/// Kendall's tau-b: how many more pairs of rows go the same way than opposite ways.
public enum KendallCorrelation {
  /// Whether two columns rise together; ties in either column are counted out of it.
  ///
  /// Below 50 rows without ties the p-value is exact and the statistic counts the pairs that go the
  /// same way; otherwise both are normal with the variance for ties.
  /// Source: Kendall 1945, Biometrika 33; Knight 1966, JASA 61.
  public static func test(_ x: [Double], _ y: [Double]) throws(TestProblem) -> TestResult {
    try TestValues.checkPairs(x, y, atLeast: 2)
    let (first, second) = (Midranks(of: x), Midranks(of: y))
    let balance = balance(x, y)
    let n = Double(x.count)
    let pairs = n * (n - 1) / 2
    let tau =
      balance / (pairs - first.tiedPairs).squareRoot() / (pairs - second.tiedPairs).squareRoot()
    guard x.count < 50, first.areDistinct, second.areDistinct else {
      var test = TestResult("Kendall tau-b, normal", count: x.count)
      test.setNormal(balance / variance(first, second, n).squareRoot())
      test.estimate = tau
      return test
    }
    var test = TestResult("Kendall tau, exact", count: x.count)
    let concordant = (pairs + balance) / 2
    test.statistic = concordant
    test.pValue = Int(exactly: concordant).map { exactPValue($0, count: x.count) }
    test.estimate = tau
    return test
  }

  /// The pairs that go the same way less those that go opposite ways.
  private static func balance(_ x: [Double], _ y: [Double]) -> Double {
    let order = x.indices.sorted { x[$0] == x[$1] ? y[$0] < y[$1] : x[$0] < x[$1] }
    var sorted = order.map { y[$0] }
    let (tiedX, tiedY) = (Midranks(of: x).tiedPairs, Midranks(of: y).tiedPairs)
    var both = 0.0
    var run = 1.0
    for place in order.indices.dropFirst() {
      let (a, b) = (order[place - 1], order[place])
      run = x[a] == x[b] && y[a] == y[b] ? run + 1 : 1
      both += run - 1
    }
    let n = Double(x.count)
    let opposite = Double(exchanges(sorting: &sorted))
    return n * (n - 1) / 2 - tiedX - tiedY + both - 2 * opposite
  }

  /// How many pairs stand in the wrong order, found while merging.
  private static func exchanges(sorting values: inout [Double]) -> Int {
    var (total, width) = (0, 1)
    while width < values.count {
      var merged: [Double] = []
      merged.reserveCapacity(values.count)
      for start in stride(from: 0, to: values.count, by: 2 * width) {
        let middle = min(start + width, values.count)
        let end = min(start + 2 * width, values.count)
        var (left, right) = (start, middle)
        while left < middle || right < end {
          if right == end || (left < middle && values[left] <= values[right]) {
            merged.append(values[left])
            left += 1
          } else {
            total += middle - left
            merged.append(values[right])
            right += 1
          }
        }
      }
      values = merged
      width *= 2
    }
    return total
  }

  private static func variance(_ x: Midranks, _ y: Midranks, _ n: Double) -> Double {
    func sum(_ ranks: Midranks, _ term: (Double) -> Double) -> Double {
      ranks.ties.reduce(0) { $0 + term(Double($1)) }
    }
    let plain = n * (n - 1) * (2 * n + 5)
    let narrow = sum(x) { $0 * ($0 - 1) * (2 * $0 + 5) } + sum(y) { $0 * ($0 - 1) * (2 * $0 + 5) }
    let pairs = sum(x) { $0 * ($0 - 1) } * sum(y) { $0 * ($0 - 1) } / (2 * n * (n - 1))
    let triples = sum(x) { $0 * ($0 - 1) * ($0 - 2) } * sum(y) { $0 * ($0 - 1) * ($0 - 2) }
    let last = n > 2 ? triples / (9 * n * (n - 1) * (n - 2)) : 0
    return (plain - narrow) / 18 + pairs + last
  }

  /// The probability of as uneven a count of pairs, from the orders with each count of exchanges.
  private static func exactPValue(_ concordant: Int, count: Int) -> Double {
    var shares = [1.0]
    for rows in stride(from: 2, through: count, by: 1) {
      var next = [Double](repeating: 0, count: shares.count + rows - 1)
      for (exchanges, share) in shares.enumerated() {
        for shift in 0..<rows { next[exchanges + shift] += share / Double(rows) }
      }
      shares = next
    }
    let tail = min(concordant, shares.count - 1 - concordant)
    var sum = CompensatedSum()
    for share in shares.prefix(tail + 1) { sum.add(share) }
    return min(1, 2 * sum.value)
  }
}

extension Midranks {
  /// How many pairs are equal.
  fileprivate var tiedPairs: Double {
    ties.reduce(0) { $0 + Double($1) * Double($1 - 1) / 2 }
  }
}
