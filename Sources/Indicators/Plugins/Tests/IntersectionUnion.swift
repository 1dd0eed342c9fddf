import Statistics
public import Tabular

/// Tests whether several claims all hold, such as good for producers and bad for cooperatives.
public struct IntersectionUnion: GroupedIndicator {
  /// The columns that tell groups of rows apart.
  public let by: [Written]
  /// What is read of each row.
  public let inputs: [GroupedInput]

  /// Its name, keys, columns and example.
  public static let manual = Manual(
    "intersection_union", "Do several claims hold, each of them?",
    parameters: [
      Parameter("indicator", .text, required: true, "`intersection_union`"),
      Parameter("value", .formula, required: true, "the estimate of each claim, one row each"),
      Parameter("std_error", .formula, required: true, "its standard error"),
      Parameter(
        "above", .formula, required: true,
        "whether the claim is that it lies above zero; else that it lies below"),
      Parameter("df", .formula, "its degrees of freedom; without them the test is normal"),
      Parameter(
        "p_value", .formula,
        "its two-sided p-value, as a bootstrap gives it; else that of the normal or t"),
      Parameter("by", .columns, "a test for each of these groups of rows"),
    ],
    results: TestColumns.manual(estimate: "none"),
    source: "Berger 1982; Berger, Hsu 1996",
    example: """
      { "indicator": "intersection_union", "value": "estimate", "std_error": "std_error",
        "above": "model == 'income'" }
      """)

  /// Reads the formulas.
  public init?(_ arguments: Arguments, reporting diagnostics: inout Diagnostics) {
    by = arguments.texts("by", reporting: &diagnostics)
    guard let estimate = arguments.text("value", reporting: &diagnostics),
      let error = arguments.text("std_error", reporting: &diagnostics),
      let above = arguments.text("above", reporting: &diagnostics)
    else { return nil }
    let further = ["df", "p_value"].compactMap { key in
      arguments.text(key, reporting: &diagnostics).map { GroupedInput.number(key, $0) }
    }
    inputs =
      [.number("value", estimate), .number("std_error", error), .flag("above", above)] + further
  }

  /// How it is estimated, for the methods of a report.
  public var method: StatedMethod {
    StatedMethod("intersection-union test")
  }

  /// The columns of a test.
  public func results(of fields: [String: Field]) -> [ResultColumn] { TestColumns.columns() }

  /// The test of one group of rows.
  public func rows(of group: GroupRows) -> [[ResultValue]] {
    let (estimates, errors) = (group.numbers("value"), group.numbers("std_error"))
    let above = group.flags("above")
    let (freedoms, probabilities) = (group.numbers("df"), group.numbers("p_value"))
    let claims = estimates.indices.map { row in
      var claim = IntersectionUnionTest.Claim(
        above[row] ? .above : .below, estimate: estimates[row], standardError: errors[row],
        degreesOfFreedom: freedoms.indices.contains(row) ? freedoms[row] : nil)
      claim.twoSidedPValue = probabilities.indices.contains(row) ? probabilities[row] : nil
      return claim
    }
    return [
      TestColumns.values("intersection_union", of: group) { () throws(TestProblem) in
        try IntersectionUnionTest.test(claims)
      }
    ]
  }
}
