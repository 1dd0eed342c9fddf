import Statistics
public import Tabular

/// How much worse than the best one every other place of a threshold explains an outcome.
public struct ThresholdLikelihood: GroupedIndicator {
  /// The columns that tell groups apart.
  public let by: [Written]
  private let sizes: SizeInputs
  private let shape: ThresholdRegression.Shape

  /// Its name, keys, columns and example.
  public static let manual = Manual(
    "threshold_profile", "How well does each place of a threshold explain an outcome?",
    parameters: [Parameter("indicator", .text, required: true, "`threshold_profile`")]
      + SizeInputs.parameters + [
        Parameter(
          "shape", .choice(ThresholdRegression.Shape.allCases.map(\.rawValue)),
          "`step` (default): another level from there on; `hinge`: flat, then a slope"),
        Parameter("by", .columns, "the columns that tell groups apart"),
      ],
    results: [
      Parameter("place", .number, "from 1, by size"),
      Parameter("threshold", .number, "the size that is tried"),
      Parameter(
        "deficit", .number, "twice the log likelihood that it lacks; held against 3.84 or 7.35"),
      Parameter("change", .number, "what it adds to the log odds; missing where a side is pure"),
      Parameter("is_best", .flag, "whether no smaller place explains as much, and none more"),
      Parameter("reason", .text, "why there is no profile"),
    ],
    source: "Hansen 2000; Fong, Huang, Gilbert and Permar 2017",
    example: """
      { "indicator": "threshold_profile", "size": "members", "outcome": "alive" }
      """)

  /// Reads the formulas and the shape.
  public init?(_ arguments: Arguments, reporting diagnostics: inout Diagnostics) {
    by = arguments.texts("by", reporting: &diagnostics)
    let shape = arguments.word(
      "shape", of: ThresholdRegression.Shape.self, reporting: &diagnostics)
    guard let sizes = SizeInputs(arguments, reporting: &diagnostics), let shape else { return nil }
    self.sizes = sizes
    self.shape = shape
  }

  /// What is read of each row.
  public var inputs: [GroupedInput] { sizes.inputs }

  /// What tells the rows of one group apart.
  public var keyedBy: [String] { ["place"] }

  /// The sizes that occur.
  public var shown: ShownValue? { ShownValue("size", inColumn: 1) }

  /// How it is estimated, for the methods of a report.
  public var method: StatedMethod { StatedMethod("profile likelihood (\(shape.rawValue))") }

  /// The columns of the result, in the units of what is read.
  public func results(of fields: [String: Field]) -> [ResultColumn] {
    let size = fields["size"]?.measure ?? .none
    return [
      .count("place"), .number("threshold", measure: size), .number("deficit"),
      .number("change", measure: shape == .step ? .none : Measure.none.divided(by: size)),
      .flag("is_best"), .text("reason"),
    ]
  }

  /// The rows of one group; what cannot be estimated is missing with its reason.
  public func rows(of group: GroupRows) -> [[ResultValue]] {
    do throws(ThresholdProblem) {
      let found = try ThresholdRegression(
        group.numbers("size"), .condition(group.flags("outcome")), shape: shape)
      return found.candidates.enumerated().map { index, candidate in
        [
          .count(index + 1), .number(candidate.threshold), .number(candidate.deficit),
          .number(candidate.change.isFinite ? candidate.change : nil),
          .flag(candidate.threshold == found.best.threshold), .text(nil),
        ]
      }
    } catch {
      let missing = ResultValue.number(nil)
      return [
        [.count(1), missing, missing, missing, .flag(nil), .text(error.reason(in: group))]
      ]
    }
  }
}
