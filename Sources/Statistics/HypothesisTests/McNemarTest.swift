/// McNemar's test of a change between two states.
///
/// Source: McNemar 1947, Psychometrika 12.
public enum McNemarTest {
  /// The exact test of how many changed one way and how many the other; nobody may have changed
  /// neither way, which shows nothing.
  ///
  /// The estimate is the odds of the first change against the second, with its exact interval.
  public static func exact(_ first: Int, _ second: Int) throws(TestProblem) -> TestResult {
    let total = try check(first, second)
    var test = TestResult("McNemar exact", count: total)
    let tail = Binomial(trials: total, probability: 0.5).cumulative(min(first, second))
    test.pValue = min(1, 2 * tail)
    setOdds(&test, first, second)
    return test
  }

  /// The same by chi-squared, with one taken off the difference as a continuity correction.
  public static func chiSquared(
    _ first: Int, _ second: Int, isCorrected: Bool = true
  ) throws(TestProblem) -> TestResult {
    let total = try check(first, second)
    let name = isCorrected ? "McNemar chi-squared, corrected" : "McNemar chi-squared"
    var test = TestResult(name, count: total)
    let gap = Double((first - second).magnitude)
    let reduced = isCorrected ? max(0, gap - 1) : gap
    test.setChiSquared(reduced * reduced / Double(total), degreesOfFreedom: 1)
    setOdds(&test, first, second)
    return test
  }

  private static func check(_ first: Int, _ second: Int) throws(TestProblem) -> Int {
    let (total, overflows) = first.addingReportingOverflow(second)
    guard first >= 0, second >= 0, !overflows else { throw .badCount }
    guard total > 0 else { throw .constant }
    return total
  }

  private static func setOdds(_ test: inout TestResult, _ first: Int, _ second: Int) {
    guard second > 0 else { return }
    test.estimate = Double(first) / Double(second)
    let share = ProportionInterval.clopperPearson(
      successes: Double(first), trials: Double(first + second))
    test.interval = share.map {
      Interval(low: $0.low / (1 - $0.low), high: $0.high / (1 - $0.high))
    }
  }
}
