import Statistics
public import Tabular

/// How well every threshold of a size tells an outcome: the points of the ROC curve.
public struct OperatingPoints: GroupedIndicator {
  /// The columns that tell groups apart.
  public let by: [Written]
  private let sizes: SizeInputs

  /// Its name, keys, columns and example.
  public static let manual = Manual(
    "roc", "How well does each threshold of a size tell an outcome?",
    parameters: [Parameter("indicator", .text, required: true, "`roc`")]
      + SizeInputs.parameters + [
        Parameter("by", .columns, "the columns that tell groups apart")
      ],
    results: [
      Parameter("point", .number, "from 1: the threshold that nobody reaches"),
      Parameter("threshold", .number, "the size from which on the rule says yes; missing: never"),
      Parameter("sensitivity", .number, "the share with the outcome of whom the rule says so"),
      Parameter("specificity", .number, "the share without it of whom the rule says so"),
      Parameter("false_alarms", .number, "1 - specificity"),
      Parameter("reason", .text, "why there is no curve"),
    ],
    source: "Hanley and McNeil 1982",
    example: """
      { "indicator": "roc", "size": "members", "outcome": "alive" }
      """)

  /// Reads the formulas.
  public init?(_ arguments: Arguments, reporting diagnostics: inout Diagnostics) {
    by = arguments.texts("by", reporting: &diagnostics)
    guard let sizes = SizeInputs(arguments, reporting: &diagnostics) else { return nil }
    self.sizes = sizes
  }

  /// What is read of each row.
  public var inputs: [GroupedInput] { sizes.inputs }

  /// What tells the rows of one group apart.
  public var keyedBy: [String] { ["point"] }

  /// The sizes that occur.
  public var shown: ShownValue? { ShownValue("size", inColumn: 1) }

  /// How it is estimated, for the methods of a report.
  public var method: StatedMethod { StatedMethod("receiver operating characteristic") }

  /// The columns of the result, in the units of what is read.
  public func results(of fields: [String: Field]) -> [ResultColumn] {
    [
      .count("point"), .number("threshold", measure: fields["size"]?.measure ?? .none),
      .number("sensitivity"), .number("specificity"), .number("false_alarms"), .text("reason"),
    ]
  }

  /// The rows of one group; what cannot be estimated is missing with its reason.
  public func rows(of group: GroupRows) -> [[ResultValue]] {
    do throws(ThresholdProblem) {
      let curve = try OperatingCurve(group.numbers("size"), outcomes: group.flags("outcome"))
      return curve.points.enumerated().map { index, point in
        [
          .count(index + 1), .number(point.threshold.isFinite ? point.threshold : nil),
          .number(point.sensitivity), .number(point.specificity),
          .number(1 - point.specificity), .text(nil),
        ]
      }
    } catch {
      let missing = ResultValue.number(nil)
      return [[.count(1), missing, missing, missing, missing, .text(error.reason(in: group))]]
    }
  }
}
