/// Pearson's tests of counts against what would be expected.
///
/// A least expected count below 5 is a caution: the approximation is rough, the exact test is not.
/// Source: Pearson 1900, Philosophical Magazine 50.
public enum PearsonChiSquared {
  /// Whether rows and columns have to do with each other; the estimate is Cramer's V.
  ///
  /// - Parameter isCorrected: takes up to one half off each difference of a 2 x 2 table (Yates
  ///   1934, JRSS Supplement 1); larger tables have no correction.
  public static func independence(
    of table: ContingencyTable, isCorrected: Bool = false
  ) -> TestResult {
    let isCorrected = isCorrected && table.isFourfold
    var (plain, corrected) = (CompensatedSum(), CompensatedSum())
    let gaps = table.counts.indices.flatMap { row in
      table.counts[row].indices.map { (row, $0, table.gap(row, $0)) }
    }
    let correction = min(0.5, gaps.map(\.2).min() ?? 0)
    for (row, column, gap) in gaps {
      let expected = table.expected(row, column)
      plain.add(gap * gap / expected)
      corrected.add((gap - correction) * (gap - correction) / expected)
    }
    let name = isCorrected ? "chi-squared, Yates' correction" : "chi-squared"
    var test = TestResult(name, count: table.total)
    let (rows, columns) = (table.rowTotals.count, table.columnTotals.count)
    test.setChiSquared(
      isCorrected ? corrected.value : plain.value,
      degreesOfFreedom: Double((rows - 1) * (columns - 1)))
    test.estimate =
      (plain.value / Double(table.total) / Double(min(rows, columns) - 1)).squareRoot()
    test.caution = caution(table.leastExpected)
    return test
  }

  /// Whether counts follow given shares, equal ones where none are given.
  public static func goodnessOfFit(
    of counts: [Int], shares: [Double]? = nil
  ) throws(TestProblem) -> TestResult {
    guard counts.count > 1 else { throw .wrongGroups(have: counts.count, need: 2) }
    guard counts.allSatisfy({ $0 >= 0 }), counts.contains(where: { $0 > 0 }) else {
      throw .badCount
    }
    let shares = shares ?? counts.map { _ in 1 }
    guard shares.count == counts.count else { throw .wrongLength }
    guard shares.allSatisfy({ $0.isFinite && $0 > 0 }) else { throw .emptyMargin }
    let whole = CompensatedSum(of: shares.span).value
    let total = counts.reduce(0.0) { $0 + Double($1) }
    let expected = shares.map { total * $0 / whole }
    var statistic = CompensatedSum()
    for (count, expected) in zip(counts, expected) {
      let gap = Double(count) - expected
      statistic.add(gap * gap / expected)
    }
    var test = TestResult(
      "chi-squared, goodness of fit", count: Int(exactly: total) ?? .max)
    test.setChiSquared(statistic.value, degreesOfFreedom: Double(counts.count - 1))
    test.caution = caution(expected.min() ?? 0)
    return test
  }

  private static func caution(_ leastExpected: Double) -> TestProblem? {
    leastExpected < 5 ? .smallExpectation(leastExpected) : nil
  }
}

extension ContingencyTable {
  /// How far a count is from what is expected.
  fileprivate func gap(_ row: Int, _ column: Int) -> Double {
    (Double(counts[row][column]) - expected(row, column)).magnitude
  }
}
