import Statistics
public import Tabular

/// Tests whether two characteristics have to do with each other, or changed.
public struct Association: GroupedIndicator {
  /// The tests that it knows.
  private enum Method: String, CaseIterable {
    case chiSquared = "chi_square"
    case yates, fisher
    case trend = "cochran_armitage"
    case mcNemar = "mcnemar"
    case mcNemarChiSquared = "mcnemar_chi_square"
    case stuartMaxwell = "stuart_maxwell"

    var words: String {
      switch self {
      case .chiSquared: "Pearson's chi-squared test"
      case .yates: "Pearson's chi-squared test, Yates' correction"
      case .fisher: "Fisher's exact test"
      case .trend: "Cochran-Armitage test of a trend"
      case .mcNemar: "McNemar's exact test"
      case .mcNemarChiSquared: "McNemar's chi-squared test, continuity correction"
      case .stuartMaxwell: "Stuart-Maxwell test"
      }
    }
  }

  /// The columns that tell groups of rows apart.
  public let by: [Written]
  /// What is read of each row.
  public let inputs: [GroupedInput]
  private let choice: Method

  /// Its name, keys, columns and example.
  public static let manual = Manual(
    "association", "Do two characteristics go together, or did one change?",
    parameters: [
      Parameter("indicator", .text, required: true, "`association`"),
      Parameter("rows", .formula, required: true, "the first characteristic, or the state before"),
      Parameter("columns", .formula, required: true, "the second, or the state after"),
      Parameter(
        "method", .choice(Method.allCases.map(\.rawValue)),
        """
        chi_square (the default), yates, fisher; cochran_armitage for the share of the last of two \
        columns along the sorted rows; mcnemar (exact), mcnemar_chi_square (corrected) and \
        stuart_maxwell for changes
        """),
      Parameter("by", .columns, "a test for each of these groups of rows"),
    ],
    results: TestColumns.manual(
      estimate: """
        Cramer's V; the odds ratio of fisher (given the margins) and mcnemar; the slope of the \
        share per row of cochran_armitage
        """),
    source: """
      Pearson 1900; Yates 1934; Fisher 1935; McNemar 1947; Cochran 1954; Armitage 1955; \
      Stuart 1955; Maxwell 1970
      """,
    example: """
      { "indicator": "association", "rows": "sex", "columns": "member", "method": "fisher" }
      """)

  /// Reads the formulas.
  public init?(_ arguments: Arguments, reporting diagnostics: inout Diagnostics) {
    by = arguments.texts("by", reporting: &diagnostics)
    let words = Method.allCases.map(\.rawValue)
    let method = arguments.choice("method", words, reporting: &diagnostics) ?? "chi_square"
    choice = Method(rawValue: method) ?? .chiSquared
    guard let rows = arguments.text("rows", reporting: &diagnostics),
      let columns = arguments.text("columns", reporting: &diagnostics)
    else { return nil }
    inputs = [.label("rows", rows), .label("columns", columns)]
  }

  /// How it is estimated, for the methods of a report.
  public var method: StatedMethod {
    StatedMethod(choice.words)
  }

  /// The columns of a test.
  public func results(of fields: [String: Field]) -> [ResultColumn] { TestColumns.columns() }

  /// The test of one group of rows.
  public func rows(of group: GroupRows) -> [[ResultValue]] {
    [TestColumns.values(choice.rawValue, of: group) { () throws(TestProblem) in try test(group) }]
  }

  private func test(_ group: GroupRows) throws(TestProblem) -> TestResult {
    switch choice {
    case .chiSquared: return PearsonChiSquared.independence(of: try table(group))
    case .yates:
      return PearsonChiSquared.independence(of: try table(group), isCorrected: true)
    case .fisher: return try FisherTest.exact(table(group))
    case .trend: return try trend(table(group))
    case .stuartMaxwell:
      return try StuartMaxwellTest.marginalHomogeneity(of: squareTable(group))
    case .mcNemar, .mcNemarChiSquared: return try change(squareTable(group))
    }
  }

  private func table(_ group: GroupRows) throws(TestProblem) -> ContingencyTable {
    try group.table("rows", "columns")
  }

  private func squareTable(_ group: GroupRows) throws(TestProblem) -> [[Int]] {
    try group.squareTable("rows", "columns")
  }

  private func trend(_ table: ContingencyTable) throws(TestProblem) -> TestResult {
    let width = table.columnTotals.count
    guard width == 2 else { throw .wrongGroups(have: width, need: 2) }
    return try CochranArmitageTest.trend(
      successes: table.counts.map { $0[1] }, trials: table.rowTotals)
  }

  private func change(_ counts: [[Int]]) throws(TestProblem) -> TestResult {
    guard counts.count == 2 else { throw .wrongGroups(have: counts.count, need: 2) }
    return try choice == .mcNemar
      ? McNemarTest.exact(counts[0][1], counts[1][0])
      : McNemarTest.chiSquared(counts[0][1], counts[1][0])
  }
}
