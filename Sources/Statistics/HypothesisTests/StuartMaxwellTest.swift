/// Stuart and Maxwell's test of whether the shares of several states changed.
///
/// Source: Stuart 1955, Biometrika 42; Maxwell 1970, British Journal of Psychiatry 116.
public enum StuartMaxwellTest {
  /// The test of a square table of states before (rows) and after (columns).
  ///
  /// States whose share cannot have changed, because nobody came or went, are left out.
  public static func marginalHomogeneity(
    of counts: [[Int]]
  ) throws(TestProblem) -> TestResult {
    let size = counts.count
    guard size > 1, counts.allSatisfy({ $0.count == size }) else {
      throw .wrongGroups(have: counts.first?.count ?? 0, need: max(size, 2))
    }
    guard size <= 200 else { throw .tooManyGroups(have: size, most: 200) }
    guard counts.allSatisfy({ $0.allSatisfy { 0...(1 << 40) ~= $0 } }) else { throw .badCount }
    let movers = counts.indices.filter { state in
      counts.indices.contains { $0 != state && counts[state][$0] + counts[$0][state] > 0 }
    }
    guard movers.count > 1 else { throw .constant }
    // The last state follows from the others.
    let states = Array(movers.dropLast())
    let gains = states.map { state in
      counts.indices.reduce(0.0) { $0 + Double(counts[state][$1] - counts[$1][state]) }
    }
    let spread = states.map { row in
      states.map { column in covariance(of: row, column, in: counts) }
    }
    guard let solved = solve(spread, gains) else { throw .constant }
    let total = counts.reduce(0) { $0 + $1.reduce(0, +) }
    var test = TestResult("Stuart-Maxwell", count: total)
    let statistic = zip(gains, solved).reduce(0) { $0 + $1.0 * $1.1 }
    test.setChiSquared(statistic, degreesOfFreedom: Double(states.count))
    return test
  }

  private static func covariance(of row: Int, _ column: Int, in counts: [[Int]]) -> Double {
    if row != column { return -Double(counts[row][column] + counts[column][row]) }
    return counts.indices.filter { $0 != row }.reduce(0) {
      $0 + Double(counts[row][$1] + counts[$1][row])
    }
  }

  /// The solution of a positive definite system by elimination; nil where it has none.
  private static func solve(_ matrix: [[Double]], _ right: [Double]) -> [Double]? {
    var (rows, values) = (matrix, right)
    for pivot in rows.indices {
      guard rows[pivot][pivot] > 1e-9 * matrix[pivot][pivot] else { return nil }
      for row in rows.indices where row != pivot {
        let factor = rows[row][pivot] / rows[pivot][pivot]
        for column in rows.indices { rows[row][column] -= factor * rows[pivot][column] }
        values[row] -= factor * values[pivot]
      }
    }
    return values.indices.map { values[$0] / rows[$0][$0] }
  }
}
