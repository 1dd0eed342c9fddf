/// Pearson's correlation of two columns of numbers.
public enum PearsonCorrelation {
  /// Whether two columns go together along a line; the interval, from four pairs on, is Fisher's.
  ///
  /// Where all points lie on one line there is neither statistic nor interval, and a caution.
  /// Throws `unsquarable` for numbers so far from their mean, or so near, that squares are lost.
  /// Source: Pearson 1896; Fisher 1921, Metron 1.
  public static func test(_ x: [Double], _ y: [Double]) throws(TestProblem) -> TestResult {
    try TestValues.checkPairs(x, y, atLeast: 3)
    var test = TestResult("Pearson correlation, t", count: x.count)
    let r = coefficient(x, y)
    guard !r.isNaN else { throw .unsquarable }
    test.estimate = r
    guard setStudent(&test, r) else { return test }
    test.interval = interval(r, count: x.count)
    return test
  }

  /// The correlation of two columns that vary, in two passes; nan where squares are lost.
  static func coefficient(_ x: [Double], _ y: [Double]) -> Double {
    let (first, second) = (Moments(of: x.span), Moments(of: y.span))
    var products = CompensatedSum()
    for (x, y) in zip(x, y) { products.add((x - first.mean) * (y - second.mean)) }
    let spread = first.sumOfSquares.squareRoot() * second.sumOfSquares.squareRoot()
    guard spread.isNormal, products.value.isFinite else { return .nan }
    return max(-1, min(1, products.value / spread))
  }

  /// Tests a correlation by Student's t; false where all points lie on one line.
  static func setStudent(_ test: inout TestResult, _ r: Double) -> Bool {
    let freedom = Double(test.count - 2)
    let rest = (1 - r) * (1 + r)
    guard rest > 0x1p-48 else {
      test.caution = .perfect
      return false
    }
    test.setStudent(r * (freedom / rest).squareRoot(), degreesOfFreedom: freedom)
    return true
  }

  /// Fisher's interval: symmetric on the scale of the inverse hyperbolic tangent.
  public static func interval(
    _ r: Double, count: Int, _ confidence: Confidence = .usual
  ) -> Interval? {
    guard count > 3, r.magnitude < 1, let reach = confidence.reach(degreesOfFreedom: nil) else {
      return nil
    }
    let center = Elementary.atanh(r)
    let error = 1 / Double(count - 3).squareRoot()
    return Interval(
      low: Elementary.tanh(center - reach * error), high: Elementary.tanh(center + reach * error))
  }
}
