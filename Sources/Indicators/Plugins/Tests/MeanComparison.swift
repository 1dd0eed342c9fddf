import Statistics
public import Tabular

/// Compares means: of two groups or more, of pairs, or of one column with zero.
public struct MeanComparison: GroupedIndicator {
  /// The tests that it knows.
  private enum Method: String, CaseIterable {
    case welch, student, anova
    case welchAnova = "welch_anova"

    var words: String {
      switch self {
      case .welch: "Welch's t-test"
      case .student: "Student's t-test"
      case .anova: "analysis of variance"
      case .welchAnova: "Welch's analysis of variance"
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
    "compare_means", "Do the means of groups, or of pairs, differ by more than chance?",
    parameters: [
      Parameter("indicator", .text, required: true, "`compare_means`"),
      Parameter("value", .formula, required: true, "the values whose means are compared"),
      Parameter("groups", .formula, "what tells the groups apart; without it, one sample or pairs"),
      Parameter("with", .formula, "the other value of each pair"),
      Parameter(
        "method", .choice(Method.allCases.map(\.rawValue)),
        "two groups: welch (the default), student; any number: anova, welch_anova"),
      Parameter("by", .columns, "a test for each of these groups of rows"),
    ],
    results: TestColumns.manual(
      estimate: "the first mean less the second; of an analysis of variance, its share of squares")
      + [
        Parameter("groups", .text, "the groups in order: a difference is the first less the second")
      ],
    source: "Student 1908; Welch 1947, 1951; Fisher 1925",
    example: """
      { "indicator": "compare_means", "value": "income", "groups": "sex", "by": ["season"] }
      """)

  /// Reads the formulas.
  public init?(_ arguments: Arguments, reporting diagnostics: inout Diagnostics) {
    by = arguments.texts("by", reporting: &diagnostics)
    let words = Method.allCases.map(\.rawValue)
    let method = arguments.choice("method", words, reporting: &diagnostics) ?? "welch"
    choice = Method(rawValue: method) ?? .welch
    guard let value = arguments.text("value", reporting: &diagnostics) else { return nil }
    let groups = arguments.text("groups", reporting: &diagnostics)
    let other = arguments.text("with", reporting: &diagnostics)
    inputs =
      [.number("value", value)] + (groups.map { [.label("groups", $0)] } ?? [])
      + (other.map { [.number("with", $0, like: "value")] } ?? [])
    if let other, groups != nil {
      diagnostics.error(
        .wrongValue, "'with' must not stand beside 'groups': pairs have no groups", at: other.place)
      return nil
    }
  }

  /// How it is estimated, for the methods of a report.
  public var method: StatedMethod {
    let comparesTwo = choice == .welch || choice == .student
    return StatedMethod(choice.words, interval: comparesTwo ? "t, 95 %" : "")
  }

  /// The columns of a test.
  public func results(of fields: [String: Field]) -> [ResultColumn] {
    let isShare = choice == .anova || choice == .welchAnova
    return TestColumns.columns(estimate: isShare ? .none : fields["value"]?.measure ?? .none)
      + [.text("groups")]
  }

  /// The test of one group of rows.
  public func rows(of group: GroupRows) -> [[ResultValue]] {
    let values = TestColumns.values(name(group), of: group) { () throws(TestProblem) in
      try test(group)
    }
    return [values + [.text(group.groupNames("groups"))]]
  }

  private func name(_ group: GroupRows) -> String {
    if group.has("with") { return "paired" }
    return group.has("groups") ? choice.rawValue : "one_sample"
  }

  private func test(_ group: GroupRows) throws(TestProblem) -> TestResult {
    let values = group.numbers("value")
    if group.has("with") { return try TTest.paired(values, group.numbers("with")) }
    guard group.has("groups") else { return try TTest.oneSample(values) }
    if values.isEmpty { throw .tooFew(have: 0, need: 2) }
    let samples = group.samples("value", by: "groups")
    switch choice {
    case .anova: return try analysis(group, samples).test
    case .welchAnova: return try AnalysisOfVariance.welch(samples)
    case .welch, .student:
      guard samples.count == 2 else { throw .wrongGroups(have: samples.count, need: 2) }
      return try choice == .welch
        ? TTest.welch(samples[0], samples[1]) : TTest.student(samples[0], samples[1])
    }
  }

  /// From exact decimals where the values are written so.
  private func analysis(
    _ group: GroupRows, _ samples: [[Double]]
  ) throws(TestProblem) -> AnalysisOfVariance {
    guard let exact = group.decimalSamples("value", by: "groups") else {
      return try AnalysisOfVariance(samples)
    }
    return try AnalysisOfVariance(mantissas: exact.mantissas, scale: exact.scale)
  }
}
