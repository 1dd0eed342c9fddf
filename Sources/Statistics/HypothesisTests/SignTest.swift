/// The exact test of whether two answers are equally frequent.
public enum SignTest {
  /// The test of how often each of two answers was given.
  ///
  /// The estimate is the share of the first with its exact interval. No answer at all shows nothing.
  public static func exact(_ first: Int, _ second: Int) throws(TestProblem) -> TestResult {
    let (total, overflows) = first.addingReportingOverflow(second)
    guard first >= 0, second >= 0, !overflows else { throw .badCount }
    guard total > 0 else { throw .tooFew(have: 0, need: 1) }
    var test = TestResult("sign test, exact", count: total)
    let tail = Binomial(trials: total, probability: 0.5).cumulative(min(first, second))
    test.pValue = min(1, 2 * tail)
    test.statistic = Double(first)
    test.estimate = Double(first) / Double(total)
    test.interval = ProportionInterval.clopperPearson(
      successes: Double(first), trials: Double(total))
    return test
  }
}
