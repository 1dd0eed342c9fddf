/// Fisher's exact test of a table of counts with given margins.
///
/// The p-value adds up all tables that are no more likely than the one seen, within 1e-7 of it.
/// Source: Fisher 1935, JRSS 98.
public enum FisherTest {
  /// How many tables with the same margins are looked at, unless told otherwise.
  public static let tableLimit = 2_000_000

  /// Whether rows and columns have to do with each other.
  ///
  /// The estimate of a 2 x 2 table is the conditional odds ratio with its exact interval; it is nil
  /// where that is infinite. Larger tables have none.
  public static func exact(
    _ table: ContingencyTable, limit: Int = tableLimit
  ) throws(TestProblem) -> TestResult {
    var test = TestResult("Fisher exact", count: table.total)
    guard table.isFourfold else {
      test.pValue = try TableEnumeration(table, limit: limit).pValue()
      return test
    }
    let odds = try ConditionalOdds(table, limit: limit)
    test.pValue = odds.pValue
    test.estimate = odds.estimate
    test.interval = odds.interval(.usual)
    return test
  }
}
