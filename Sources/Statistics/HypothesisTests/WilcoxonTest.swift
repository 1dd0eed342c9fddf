/// Wilcoxon's tests of ranks: of two samples and of the signs of one.
///
/// Below 50 values without ties the p-value is exact; otherwise normal, with ties narrowing the
/// variance and a continuity correction on request, as in `wilcox.test` of R.
/// Source: Wilcoxon 1945, Biometrics Bulletin 1; Hollander, Wolfe, Chicken 2014, chapters 3 and 4.
public enum WilcoxonTest {
  /// Whether one of two samples tends to larger values (Mann-Whitney).
  ///
  /// The statistic counts the pairs in which the first is larger, ties half; the estimate is the
  /// median of all differences (Hodges-Lehmann) with its interval by ranks.
  public static func rankSum(
    _ a: [Double], _ b: [Double], isCorrected: Bool = true
  ) throws(TestProblem) -> TestResult {
    try TestValues.checkGroups([a, b], atLeast: 1)
    guard TestValues.varies(a + b) else { throw .constant }
    let ranking = Midranks(of: a + b)
    let (m, n) = (Double(a.count), Double(b.count))
    // Ranks are halves, so that their sum is exact.
    let statistic = ranking.ranks.prefix(a.count).reduce(0, +) - m * (m + 1) / 2
    let all = m + n
    let narrowing = ranking.tieSum / (all * (all - 1))
    let variance = m * n / 12 * (all + 1 - narrowing)
    let isExact = a.count < 50 && b.count < 50 && ranking.areDistinct
    let distribution =
      isExact ? RankSumDistribution(drawing: a.count, besides: b.count) : nil
    var test = result(
      "Wilcoxon rank sum", statistic, around: m * n / 2, variance, distribution,
      isCorrected: isCorrected, count: a.count + b.count)
    let (first, second) = (a.sorted(), b.sorted())
    test.estimate = PairedOrder.medianDifference(of: first, second)
    test.interval = interval(
      of: a.count * b.count, reach(m * n / 2, variance, distribution)
    ) { PairedOrder.difference($0, of: first, second) }
    return test
  }

  /// Whether differences lie evenly around zero; differences of zero are left out.
  ///
  /// The statistic is the sum of the ranks of the positive ones; the estimate is the median of the
  /// means of all pairs (Hodges-Lehmann) with its interval by ranks.
  public static func signedRank(
    _ differences: [Double], isCorrected: Bool = true
  ) throws(TestProblem) -> TestResult {
    try TestValues.check(differences, atLeast: 1)
    let values = differences.filter { $0 != 0 }
    guard !values.isEmpty else { throw .constant }
    let ranking = Midranks(of: values.map(\.magnitude))
    var statistic = 0.0
    for (value, rank) in zip(values, ranking.ranks) where value > 0 { statistic += rank }
    let n = Double(values.count)
    let middle = n * (n + 1) / 4
    let variance = n * (n + 1) * (2 * n + 1) / 24 - ranking.tieSum / 48
    let isExact =
      values.count < 50 && ranking.areDistinct && values.count == differences.count
    let distribution = isExact ? RankSumDistribution(signing: values.count) : nil
    var test = result(
      "Wilcoxon signed rank", statistic, around: middle, variance, distribution,
      isCorrected: isCorrected, count: values.count)
    let sorted = values.sorted()
    test.estimate = PairedOrder.medianAverage(of: sorted)
    test.interval = interval(
      of: values.count * (values.count + 1) / 2, reach(middle, variance, distribution)
    ) { PairedOrder.average($0, of: sorted) }
    return test
  }

  private static func result(
    _ name: String, _ statistic: Double, around middle: Double, _ variance: Double,
    _ distribution: RankSumDistribution?, isCorrected: Bool, count: Int
  ) -> TestResult {
    if let distribution, let sum = Int(exactly: statistic) {
      var test = TestResult(name + ", exact", count: count)
      test.statistic = statistic
      test.pValue = distribution.twoSided(sum)
      return test
    }
    let correction = isCorrected ? ", normal with continuity correction" : ", normal"
    var test = TestResult(name + correction, count: count)
    let excess = (statistic - middle).magnitude
    let z = (isCorrected ? max(0, excess - 0.5) : excess) / variance.squareRoot()
    test.statistic = statistic
    test.pValue = TestResult.twoSided(z)
    return test
  }

  /// How many of the ordered estimates lie outside each end of the 95 % interval.
  private static func reach(
    _ middle: Double, _ variance: Double, _ distribution: RankSumDistribution?
  ) -> Int {
    let tail = Confidence.usual.tail
    if let distribution { return max(1, distribution.quantile(tail)) }
    let place = middle - Normal.upperQuantile(tail) * variance.squareRoot()
    return max(1, Int(exactly: place.rounded(.down)) ?? 1)
  }

  private static func interval(
    of count: Int, _ outside: Int, at place: (Int) -> Double
  ) -> Interval {
    Interval(low: place(outside - 1), high: place(count - outside))
  }
}
