/// The test of a trend of shares along ordered groups.
///
/// Source: Cochran 1954, Biometrics 10; Armitage 1955, Biometrics 11.
public enum CochranArmitageTest {
  /// Whether the share of successes rises or falls with the score of the group.
  ///
  /// Without scores they are 1, 2 and so on. The estimate is the slope of the share per unit of the
  /// score.
  public static func trend(
    successes: [Int], trials: [Int], scores: [Double]? = nil
  ) throws(TestProblem) -> TestResult {
    let scores = scores ?? trials.indices.map { Double($0 + 1) }
    guard successes.count == trials.count, scores.count == trials.count else {
      throw .wrongLength
    }
    guard trials.count > 1 else { throw .wrongGroups(have: trials.count, need: 2) }
    guard zip(successes, trials).allSatisfy({ $0 >= 0 && $0 <= $1 }) else { throw .badCount }
    return try result(successes.map(Double.init), trials.map(Double.init), scores)
  }

  private static func result(
    _ successes: [Double], _ trials: [Double], _ scores: [Double]
  ) throws(TestProblem) -> TestResult {
    guard scores.allSatisfy(\.isFinite) else { throw .notFinite }
    guard !trials.contains(0) else { throw .emptyMargin }
    let total = trials.reduce(0, +)
    let share = successes.reduce(0, +) / total
    let center = zip(trials, scores).reduce(0) { $0 + $1.0 * $1.1 } / total
    var (trend, spread) = (CompensatedSum(), CompensatedSum())
    for (index, score) in scores.enumerated() {
      trend.add((successes[index] - trials[index] * share) * (score - center))
      spread.add(trials[index] * (score - center) * (score - center))
    }
    let variance = share * (1 - share) * spread.value
    guard variance > 0 else { throw .constant }
    var test = TestResult("Cochran-Armitage trend", count: Int(exactly: total) ?? .max)
    test.setNormal(trend.value / variance.squareRoot())
    test.estimate = trend.value / spread.value
    return test
  }
}
