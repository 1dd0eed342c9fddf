/// The test of whether the same subjects rank several treatments alike.
public enum FriedmanTest {
  /// The test of values, one row for each subject with one value for each treatment.
  ///
  /// The estimate is Kendall's W. Source: Friedman 1937, JASA 32, with the correction for ties.
  public static func test(_ values: [[Double]]) throws(TestProblem) -> TestResult {
    let concordance = try KendallConcordance(values).test
    var test = TestResult("Friedman", count: concordance.count)
    test.statistic = concordance.statistic
    test.degreesOfFreedom = concordance.degreesOfFreedom
    test.pValue = concordance.pValue
    test.estimate = concordance.estimate
    return test
  }
}
