/// Student's t tests of means and of their difference.
public enum TTest {
  /// Whether the mean of normal values is a given number.
  ///
  /// Throws below two values, and where they do not differ. Source: Student 1908, Biometrika 6.
  public static func oneSample(
    _ values: [Double], mean: Double = 0
  ) throws(TestProblem) -> TestResult {
    try TestValues.check(values, atLeast: 2)
    let moments = Moments(of: values.span)
    let test = TestResult("one-sample t", count: values.count)
    return try result(
      test, moments.mean, less: mean, error: moments.standardError ?? 0,
      degreesOfFreedom: Double(values.count - 1))
  }

  /// Whether the mean of differences of pairs is zero.
  public static func paired(_ a: [Double], _ b: [Double]) throws(TestProblem) -> TestResult {
    guard a.count == b.count else { throw .wrongLength }
    try TestValues.check(a, atLeast: 2)
    let differences = zip(a, b).map { $0 - $1 }
    try TestValues.check(differences, atLeast: 2)
    let moments = Moments(of: differences.span)
    let size = max(a.map(\.magnitude).max() ?? 0, b.map(\.magnitude).max() ?? 0)
    let error = moments.standardError ?? 0
    guard error > size * 0x1p-49 else { throw .constant }
    return try result(
      TestResult("paired t", count: a.count), moments.mean, less: 0, error: error,
      degreesOfFreedom: Double(a.count - 1))
  }

  /// Whether two means are the same, whatever the spreads of the groups.
  ///
  /// Source: Welch 1947, Biometrika 34; degrees of freedom of Satterthwaite 1946.
  public static func welch(_ a: [Double], _ b: [Double]) throws(TestProblem) -> TestResult {
    let (first, second) = try moments(a, b)
    let (u, v) = ((first.variance ?? 0) / Double(a.count), (second.variance ?? 0) / Double(b.count))
    guard (u + v).isFinite else { throw .unsquarable }
    guard u + v > 0 else { throw .constant }
    let (m, n) = (Double(a.count - 1), Double(b.count - 1))
    let share = u / (u + v)
    let rest = v / (u + v)
    return try result(
      TestResult("Welch two-sample t", count: a.count + b.count), first.mean, less: second.mean,
      error: (u + v).squareRoot(), degreesOfFreedom: 1 / (share * share / m + rest * rest / n))
  }

  /// Whether two means are the same in groups of one common spread.
  public static func student(_ a: [Double], _ b: [Double]) throws(TestProblem) -> TestResult {
    let (first, second) = try moments(a, b)
    let freedom = Double(a.count + b.count - 2)
    let variance = (first.sumOfSquares + second.sumOfSquares) / freedom
    let error = (variance * (1 / Double(a.count) + 1 / Double(b.count))).squareRoot()
    return try result(
      TestResult("Student two-sample t", count: a.count + b.count), first.mean,
      less: second.mean, error: error, degreesOfFreedom: freedom)
  }

  private static func moments(
    _ a: [Double], _ b: [Double]
  ) throws(TestProblem) -> (Moments, Moments) {
    try TestValues.checkGroups([a, b], atLeast: 2)
    guard TestValues.varies(a) || TestValues.varies(b) else { throw .constant }
    return (Moments(of: a.span), Moments(of: b.span))
  }

  /// The test of an estimate less what it is held against.
  private static func result(
    _ test: TestResult, _ value: Double, less other: Double, error: Double,
    degreesOfFreedom: Double
  ) throws(TestProblem) -> TestResult {
    guard error.isFinite else { throw .unsquarable }
    // What is left of equal numbers by rounding is no spread.
    guard error > 0x1p-49 * max(value.magnitude, other.magnitude) else { throw .constant }
    var test = test
    let isDifference = test.method != "one-sample t"
    test.estimate = isDifference ? value - other : value
    test.standardError = error
    test.interval = Confidence.usual.reach(degreesOfFreedom: degreesOfFreedom).flatMap { reach in
      test.estimate.map { Interval(around: $0, reach: reach * error) }
    }
    test.setStudent((value - other) / error, degreesOfFreedom: degreesOfFreedom)
    return test
  }
}
