/// The test of whether several groups tend to values of the same size, by ranks.
public enum KruskalWallisTest {
  /// The test of two groups or more; ties narrow the variance.
  ///
  /// Source: Kruskal, Wallis 1952, JASA 47.
  public static func test(_ groups: [[Double]]) throws(TestProblem) -> TestResult {
    try TestValues.checkGroups(groups, atLeast: 1)
    let values = groups.flatMap { $0 }
    guard TestValues.varies(values) else { throw .constant }
    let ranking = Midranks(of: values)
    let n = Double(values.count)
    var (sum, start) = (CompensatedSum(), 0)
    for group in groups {
      let ranks = ranking.ranks[start..<start + group.count]
      // Taken from the middle, so that nothing large cancels.
      let excess = ranks.reduce(0) { $0 + ($1 - (n + 1) / 2) }
      sum.add(excess * excess / Double(group.count))
      start += group.count
    }
    let statistic = 12 * sum.value / (n * (n + 1)) / (1 - ranking.tieSum / (n * n * n - n))
    var test = TestResult("Kruskal-Wallis", count: values.count)
    test.setChiSquared(statistic, degreesOfFreedom: Double(groups.count - 1))
    return test
  }
}
