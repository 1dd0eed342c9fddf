public import Tabular

/// Says what must be true of every row, and lets all rows through.
///
/// More broken rows than are tolerated stop the run, or are a warning in the report.
public struct Check: Stage {
  let conditions: [Formula]
  let groups: [Written]
  let stops: Bool
  let tolerated: Double

  /// Its name, keys and example.
  public static let manual = Manual(
    "check", "Says what must be true of every row",
    parameters: [
      Parameter("check", .formulas, required: true, "conditions that must hold"),
      Parameter("severity", .choice(["error", "warn"]), "whether breaking them stops: error"),
      Parameter("at_most", .text, "the share of rows that may break them: 0%"),
      Parameter(
        "by", .columns, "the columns in each of whose groups no greater share may break them"),
    ],
    example:
      #"{ "check": ["harvested >= 0"], "severity": "warn", "at_most": "2%", "by": ["region"] }"#)

  /// Reads the conditions.
  public init?(_ arguments: Arguments, reporting diagnostics: inout Diagnostics) {
    conditions = arguments.texts("check", reporting: &diagnostics)
      .compactMap { Formula($0, reporting: &diagnostics) }
    groups = arguments.texts("by", reporting: &diagnostics)
    stops = arguments.choice("severity", ["error", "warn"], reporting: &diagnostics) != "warn"
    guard let written = arguments.text("at_most", reporting: &diagnostics) else {
      tolerated = 0
      return
    }
    guard written.text.hasSuffix("%"), let percent = Double(written.text.dropLast()),
      (0...100).contains(percent)
    else {
      diagnostics.error(
        .wrongValue, "'at_most' must be a share such as '2%', not '\(written.text)'",
        at: written.place)
      return nil
    }
    tolerated = percent / 100
  }

  /// Lowers to a kernel that counts the broken rows.
  public func lower(
    _ input: Relation, in scope: StageScope, reporting diagnostics: inout Diagnostics
  ) -> Relation? {
    let formulas = scope.formulas(over: input.schema)
    let typed = conditions.compactMap { $0.condition(in: formulas, reporting: &diagnostics) }
    let fields = scope.groupFields(groups, of: input, reporting: &diagnostics)
    guard typed.count == conditions.count, fields.count == groups.count else { return nil }
    let kernel = CheckKernel(
      conditions: zip(conditions, typed).map { ($0.written, $1) }, groups: groups.map(\.text),
      stops: stops, tolerated: tolerated)
    return Relation(.compute(kernel, [input], output: 0), schema: input.schema, step: scope.step)
  }
}

extension Pipeline {
  /// Whether some step checks rows, so that it must be known where they stand.
  var checksRows: Bool { tables.contains { $0.steps.contains { $0.stage is Check } } }
}
