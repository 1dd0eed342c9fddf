import Statistics
public import Tabular

/// Compares groups or pairs by ranks, so that a few large values do not decide.
public struct RankComparison: GroupedIndicator {
  /// The columns that tell groups of rows apart.
  public let by: [Written]
  /// What is read of each row.
  public let inputs: [GroupedInput]
  private let isKruskalWallis: Bool
  private let isCorrected: Bool

  /// Its name, keys, columns and example.
  public static let manual = Manual(
    "compare_ranks", "Does one group, or one value of each pair, tend to be larger?",
    parameters: [
      Parameter("indicator", .text, required: true, "`compare_ranks`"),
      Parameter("value", .formula, required: true, "the values whose ranks are compared"),
      Parameter("groups", .formula, "what tells the groups apart; without it, one sample or pairs"),
      Parameter("with", .formula, "the other value of each pair"),
      Parameter(
        "method", .choice(["wilcoxon", "kruskal_wallis"]),
        "wilcoxon for two groups (the default), kruskal_wallis for any number"),
      Parameter("correct", .flag, "whether normal p-values have the continuity correction: true"),
      Parameter("by", .columns, "a test for each of these groups of rows"),
    ],
    results: TestColumns.manual(
      estimate: "the median of all differences (Hodges-Lehmann), or of the means of all pairs")
      + [
        Parameter("groups", .text, "the groups in order: a difference is the first less the second")
      ],
    source: "Wilcoxon 1945; Kruskal, Wallis 1952; Hodges, Lehmann 1963",
    example: """
      { "indicator": "compare_ranks", "value": "price", "groups": "buyer", "by": ["season"] }
      """)

  /// Reads the formulas.
  public init?(_ arguments: Arguments, reporting diagnostics: inout Diagnostics) {
    by = arguments.texts("by", reporting: &diagnostics)
    let method = arguments.choice(
      "method", ["wilcoxon", "kruskal_wallis"], reporting: &diagnostics)
    isKruskalWallis = method == "kruskal_wallis"
    isCorrected = arguments.flag("correct", reporting: &diagnostics) ?? true
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
    let correction = isCorrected ? "continuity correction" : "no continuity correction"
    return isKruskalWallis
      ? StatedMethod("Kruskal-Wallis test") : StatedMethod("Wilcoxon's test, " + correction)
  }

  /// The columns of a test.
  public func results(of fields: [String: Field]) -> [ResultColumn] {
    TestColumns.columns(estimate: fields["value"]?.measure ?? .none) + [.text("groups")]
  }

  /// The test of one group of rows.
  public func rows(of group: GroupRows) -> [[ResultValue]] {
    let name = isKruskalWallis ? "kruskal_wallis" : "wilcoxon"
    let values = TestColumns.values(name, of: group) { () throws(TestProblem) in try test(group) }
    return [values + [.text(group.groupNames("groups"))]]
  }

  private func test(_ group: GroupRows) throws(TestProblem) -> TestResult {
    let values = group.numbers("value")
    guard group.has("groups") else {
      let others = group.numbers("with")
      let differences = others.isEmpty ? values : zip(values, others).map { $0 - $1 }
      return try WilcoxonTest.signedRank(differences, isCorrected: isCorrected)
    }
    if values.isEmpty { throw .tooFew(have: 0, need: 2) }
    let samples = group.samples("value", by: "groups")
    if isKruskalWallis { return try KruskalWallisTest.test(samples) }
    guard samples.count == 2 else { throw .wrongGroups(have: samples.count, need: 2) }
    return try WilcoxonTest.rankSum(samples[0], samples[1], isCorrected: isCorrected)
  }
}
