import Statistics
public import Tabular

/// Whether groups fail alike: the log-rank test, within strata, or along scores.
public struct SurvivalComparison: GroupedIndicator {
  /// The columns that tell groups apart.
  public let by: [Written]
  /// What is read of each row.
  public let inputs: [GroupedInput]
  private let survival: SurvivalInputs
  private let rho: Double
  private let scores: [(name: String, score: Double)]

  /// Its name, keys, columns and example.
  public static let manual = Manual(
    "log_rank", "Do groups fail alike?",
    parameters: [Parameter("indicator", .text, required: true, "`log_rank`")]
      + SurvivalInputs.parameters + [
        Parameter("compare", .formula, required: true, "the groups to compare"),
        Parameter("strata", .formula, "groups are compared within these only"),
        Parameter("scores", .structure, "a number for each group, for the test of a trend"),
        Parameter(
          "rho", .number, "how much more early events count: 0 (default), 1 for Peto's Wilcoxon"),
        Parameter("by", .columns, "the columns that tell tests apart"),
      ] + SurvivalInputs.weightParameters,
    results: [
      Parameter("compared", .text, "the group"),
      Parameter("rows", .number, "those who were watched"),
      Parameter("observed", .number, "the events of the group"),
      Parameter("expected", .number, "those it would have had if groups failed alike"),
      Parameter("statistic", .number, "chi-squared of the test of all groups, on each row"),
      Parameter("df", .number, "its degrees of freedom"),
      Parameter("p_value", .number, "how often chance alone gives as much"),
      Parameter("trend_statistic", .number, "chi-squared of the trend along `scores`"),
      Parameter("trend_p_value", .number, "how often chance alone gives as much"),
      Parameter("rejected", .number, "rows that end before 0, or not after they enter"),
      Parameter("reason", .text, "why there is no test"),
    ],
    source: "Mantel 1966; Harrington and Fleming 1982; Tarone 1975",
    example: """
      { "indicator": "log_rank", "time": "ended - founded", "event": "closed",
        "compare": "size", "scores": { "small": 1, "large": 2 } }
      """)

  /// Reads the formulas.
  public init?(_ arguments: Arguments, reporting diagnostics: inout Diagnostics) {
    by = arguments.texts("by", reporting: &diagnostics)
    rho = arguments.number("rho", within: 0...10, usual: 0, reporting: &diagnostics)
    scores = (arguments["scores"]?.members ?? []).compactMap { member in
      member.node.finiteNumber.map { (member.key, $0) }
    }
    if let node = arguments["scores"], scores.isEmpty || scores.count != node.members?.count {
      diagnostics.report(
        arguments.wrongKind("scores", node, expected: "an object with a number for each group"))
    }
    let strata = arguments.text("strata", reporting: &diagnostics)
    guard let survival = SurvivalInputs(arguments, reporting: &diagnostics),
      let compared = arguments.text("compare", reporting: &diagnostics)
    else { return nil }
    self.survival = survival
    inputs =
      survival.inputs + [.label("compare", compared)]
      + (strata.map { [.label("strata", $0)] } ?? [])
  }

  /// What tells the rows of one group apart.
  public var keyedBy: [String] { ["compared"] }

  /// How it is estimated, for the methods of a report.
  public var method: StatedMethod {
    StatedMethod(
      rho == 0 ? "log-rank test" : "log-rank test, rho \(rho)", variance: "hypergeometric")
  }

  /// The columns of the result, in the units of what is read.
  public func results(of fields: [String: Field]) -> [ResultColumn] {
    let trend = ["trend_statistic", "trend_p_value"].map { ResultColumn.number($0) }
    return [
      .text("compared"), .number("rows"), .number("observed"), .number("expected"),
      .number("statistic"), .number("df"), .number("p_value"),
    ] + (scores.isEmpty ? [] : trend) + [.count("rejected"), .text("reason")]
  }

  /// The rows of one group; what cannot be estimated is missing with its reason.
  public func rows(of group: GroupRows) -> [[ResultValue]] {
    let (names, codes) = group.labels("compare")
    do throws(SurvivalProblem) {
      let observed = try survival.observed(in: group)
      let strata = group.has("strata") ? group.labels("strata").codes : nil
      let result = try LogRank(observed, groups: codes, strata: strata, rho: rho)
      let trend = result.trend(scores: names.map { name in score(of: name) ?? .nan })
      return result.groups.indices.map { index in
        row(names[index], result.groups[index], result.test, trend) + [
          .count(observed.contradictions), .text(nil),
        ]
      }
    } catch {
      let reason = error.reason(in: group)
      return (names.isEmpty ? [""] : names).map { name in
        let own = Double(codes.count { names[$0] == name })
        let missing = [ResultValue](repeating: .number(nil), count: scores.isEmpty ? 5 : 7)
        return [.text(name), .number(own)] + missing + [.count(0), .text(reason)]
      }
    }
  }

  private func score(of name: String) -> Double? { scores.first { $0.name == name }?.score }

  private func row(
    _ name: String, _ group: LogRank.Group, _ test: LogRank.Test, _ trend: LogRank.Test?
  ) -> [ResultValue] {
    [
      .text(name), .number(group.count), .number(group.observed), .number(group.expected),
      .number(test.statistic), .number(Double(test.degreesOfFreedom)), .number(test.pValue),
    ] + (scores.isEmpty ? [] : [.number(trend?.statistic), .number(trend?.pValue)])
  }
}
