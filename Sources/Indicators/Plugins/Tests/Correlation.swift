import Statistics
public import Tabular

/// Tests whether two columns of numbers go together.
public struct Correlation: GroupedIndicator {
  /// The columns that tell groups of rows apart.
  public let by: [Written]
  /// What is read of each row.
  public let inputs: [GroupedInput]
  private let choice: String
  private static let methods = ["pearson", "spearman", "kendall"]

  /// Its name, keys, columns and example.
  public static let manual = Manual(
    "correlation", "Do two numbers rise and fall together?",
    parameters: [
      Parameter("indicator", .text, required: true, "`correlation`"),
      Parameter("x", .formula, required: true, "the first number"),
      Parameter("y", .formula, required: true, "the second number"),
      Parameter(
        "method", .choice(methods),
        "pearson along a line (the default), spearman by ranks, kendall by pairs (tau-b)"),
      Parameter("by", .columns, "a test for each of these groups of rows"),
    ],
    results: TestColumns.manual(estimate: "the correlation, -1 to 1 (pearson: Fisher's interval)"),
    source: "Pearson 1896; Spearman 1904; Fisher 1921; Kendall 1945",
    example: """
      { "indicator": "correlation", "x": "price", "y": "share", "method": "spearman" }
      """)

  /// Reads the formulas.
  public init?(_ arguments: Arguments, reporting diagnostics: inout Diagnostics) {
    by = arguments.texts("by", reporting: &diagnostics)
    choice =
      arguments.choice("method", Self.methods, reporting: &diagnostics) ?? Self.methods[0]
    guard let x = arguments.text("x", reporting: &diagnostics),
      let y = arguments.text("y", reporting: &diagnostics)
    else { return nil }
    inputs = [.number("x", x), .number("y", y)]
  }

  /// How it is estimated, for the methods of a report.
  public var method: StatedMethod {
    switch choice {
    case "spearman": StatedMethod("Spearman's rank correlation")
    case "kendall": StatedMethod("Kendall's rank correlation, tau-b")
    default: StatedMethod("Pearson's correlation", interval: "Fisher's z, 95 %")
    }
  }

  /// The columns of a test.
  public func results(of fields: [String: Field]) -> [ResultColumn] { TestColumns.columns() }

  /// The test of one group of rows.
  public func rows(of group: GroupRows) -> [[ResultValue]] {
    [TestColumns.values(choice, of: group) { () throws(TestProblem) in try test(group) }]
  }

  private func test(_ group: GroupRows) throws(TestProblem) -> TestResult {
    let (x, y) = (group.numbers("x"), group.numbers("y"))
    return switch choice {
    case "spearman": try SpearmanCorrelation.test(x, y)
    case "kendall": try KendallCorrelation.test(x, y)
    default: try PearsonCorrelation.test(x, y)
    }
  }
}
