import Statistics
public import Tabular

/// Measures how far two raters gave the same cases the same codes.
public struct RaterAgreement: GroupedIndicator {
  /// The columns that tell groups of rows apart.
  public let by: [Written]
  /// What is read of each row.
  public let inputs: [GroupedInput]
  private let weighting: CohenKappa.Weighting

  /// Its name, keys, columns and example.
  public static let manual = Manual(
    "rater_agreement", "Do two raters agree beyond chance?",
    parameters: [
      Parameter("indicator", .text, required: true, "`rater_agreement`"),
      Parameter("first", .formula, required: true, "the code that the first rater gave"),
      Parameter("second", .formula, required: true, "the code that the second rater gave"),
      Parameter(
        "weights", .choice(CohenKappa.Weighting.allCases.map(\.rawValue)),
        "how a disagreement counts by its distance along the sorted codes: none (the default)"),
      Parameter("by", .columns, "a test for each of these groups of rows"),
    ],
    results: TestColumns.manual(estimate: "Cohen's kappa")
      + [
        Parameter("observed", .number, "the share of agreement"),
        Parameter("expected", .number, "the share that chance would give"),
      ],
    source: "Cohen 1960, 1968; Fleiss, Cohen, Everitt 1969",
    example: """
      { "indicator": "rater_agreement", "first": "code_ana", "second": "code_luis" }
      """)

  /// Reads the formulas.
  public init?(_ arguments: Arguments, reporting diagnostics: inout Diagnostics) {
    by = arguments.texts("by", reporting: &diagnostics)
    let words = CohenKappa.Weighting.allCases.map(\.rawValue)
    let weights = arguments.choice("weights", words, reporting: &diagnostics) ?? "none"
    weighting = CohenKappa.Weighting(rawValue: weights) ?? .none
    guard let first = arguments.text("first", reporting: &diagnostics),
      let second = arguments.text("second", reporting: &diagnostics)
    else { return nil }
    inputs = [.label("first", first), .label("second", second)]
  }

  /// How it is estimated, for the methods of a report.
  public var method: StatedMethod {
    StatedMethod(
      weighting == .none ? "Cohen's kappa" : "Cohen's kappa, \(weighting.rawValue) weights")
  }

  /// The columns of a test, and the shares behind it.
  public func results(of fields: [String: Field]) -> [ResultColumn] {
    TestColumns.columns() + [.number("observed"), .number("expected")]
  }

  /// The agreement of one group of rows.
  public func rows(of group: GroupRows) -> [[ResultValue]] {
    var kappa: CohenKappa?
    let values = TestColumns.values("kappa", of: group) { () throws(TestProblem) in
      guard group.count > 0 else { throw .tooFew(have: 0, need: 1) }
      let found = try CohenKappa(group.squareTable("first", "second"), weighting: weighting)
      kappa = found
      return found.test
    }
    return [values + [.number(kappa?.observed), .number(kappa?.expected)]]
  }
}
