import Statistics
public import Tabular

/// Measures how far judges who score the same cases agree.
public struct JudgeAgreement: GroupedIndicator {
  /// The measures that it knows.
  private enum Method: String, CaseIterable {
    case kendall = "kendall_w"
    case friedman
    case oneWay = "icc_one_way"
    case absolute = "icc_absolute"
    case consistency = "icc_consistency"

    var words: String {
      switch self {
      case .kendall: "Kendall's W"
      case .friedman: "Friedman's test"
      case .oneWay: "intraclass correlation, ICC(1,1)"
      case .absolute: "intraclass correlation, ICC(2,1)"
      case .consistency: "intraclass correlation, ICC(3,1)"
      }
    }

    var form: IntraclassCorrelation.Form {
      switch self {
      case .oneWay: .oneWay
      case .consistency: .consistency
      default: .absolute
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
    "judge_agreement", "Do the judges of the same cases agree?",
    parameters: [
      Parameter("indicator", .text, required: true, "`judge_agreement`"),
      Parameter("case", .formula, required: true, "what is judged"),
      Parameter("judge", .formula, required: true, "who judges; every case has every judge, once"),
      Parameter("score", .formula, required: true, "the score or the rank that was given"),
      Parameter(
        "method", .choice(Method.allCases.map(\.rawValue)),
        """
        kendall_w by ranks (the default), friedman, or shares of variance: icc_absolute ICC(2,1), \
        icc_consistency ICC(3,1), icc_one_way ICC(1,1)
        """),
      Parameter("by", .columns, "a test for each of these groups of rows"),
    ],
    results: TestColumns.manual(estimate: "the agreement of single judges, 1 for full agreement")
      + [Parameter("average", .number, "the agreement of the mean of all judges, of an ICC")],
    source: "Kendall, Babington Smith 1939; Friedman 1937; Shrout, Fleiss 1979",
    example: """
      { "indicator": "judge_agreement", "case": "case_id", "judge": "judge_id", "score": "score" }
      """)

  /// Reads the formulas.
  public init?(_ arguments: Arguments, reporting diagnostics: inout Diagnostics) {
    by = arguments.texts("by", reporting: &diagnostics)
    let words = Method.allCases.map(\.rawValue)
    let method = arguments.choice("method", words, reporting: &diagnostics) ?? "kendall_w"
    choice = Method(rawValue: method) ?? .kendall
    guard let item = arguments.text("case", reporting: &diagnostics),
      let judge = arguments.text("judge", reporting: &diagnostics),
      let score = arguments.text("score", reporting: &diagnostics)
    else { return nil }
    inputs = [.label("case", item), .label("judge", judge), .number("score", score)]
  }

  /// How it is estimated, for the methods of a report.
  public var method: StatedMethod {
    StatedMethod(choice.words)
  }

  /// The columns of a test, and the agreement of the mean.
  public func results(of fields: [String: Field]) -> [ResultColumn] {
    TestColumns.columns() + [.number("average")]
  }

  /// The agreement of one group of rows.
  public func rows(of group: GroupRows) -> [[ResultValue]] {
    var average: Double?
    let values = TestColumns.values(choice.rawValue, of: group) { () throws(TestProblem) in
      guard group.count > 0 else { throw .tooFew(have: 0, need: 2) }
      switch choice {
      case .kendall:
        return try KendallConcordance(group.scores("score", of: "judge", by: "case")).test
      case .friedman:
        return try FriedmanTest.test(group.scores("score", of: "judge", by: "case"))
      default:
        let scores = try group.scores("score", of: "case", by: "judge")
        let correlation = try IntraclassCorrelation(scores)
        average = correlation.average(choice.form)
        return correlation.test(choice.form)
      }
    }
    return [values + [.number(average)]]
  }
}
