import Statistics
public import Tabular

/// Sums up answers along a scale: who agrees, who does not, and the balance of both.
public struct Likert: EstimatingStage {
  let value: Written
  let keys: [Written]
  let compared: [Written]
  let settings: EstimateSettings

  /// Its name, keys, columns and example.
  public static let manual = Manual(
    "likert", "How many agree and disagree, and by how much do the former outnumber the latter?",
    parameters: [
      Parameter("indicator", .text, required: true, "`likert`"),
      Parameter("value", .column, required: true, "the column of answers, of type scale(NAME)"),
      Parameter("by", .columns, "the columns that tell items and groups apart"),
      Parameter(
        "compare", .columns, "columns whose groups have rows of their own below that of all"),
    ] + EstimateSettings.parameters.filter { ["level", "interval"].contains($0.name) },
    results: [
      Parameter("agree", .number, "the share above the neutral level, by the design of the sample"),
      Parameter("neutral", .number, "the share of the neutral level, where the scale has one"),
      Parameter("disagree", .number, "the share below the neutral level"),
      Parameter("net", .number, "agree less disagree, neutral answers in the base"),
      Parameter("median", .text, "the lowest level that half of the answers do not exceed"),
      Parameter("share_1", .number, "the share of each level, under its code"),
      Parameter("n", .number, "the answers"),
      Parameter("missing", .number, "the rows without an answer, which are not in the base"),
      Parameter("refused", .number, "of these, those who would not say"),
      Parameter("not_known", .number, "of these, those who did not know"),
      Parameter("not_asked", .number, "of these, those who were not asked"),
    ],
    source: "Likert 1932; Särndal, Swensson and Wretman 1992, chapter 5",
    example: """
      { "indicator": "likert", "value": "answer", "by": ["item"], "compare": ["sex"] }
      """)

  /// Reads the columns.
  public init?(_ arguments: Arguments, reporting diagnostics: inout Diagnostics) {
    keys = arguments.texts("by", reporting: &diagnostics)
    compared = arguments.texts("compare", reporting: &diagnostics)
    settings = EstimateSettings(arguments, reporting: &diagnostics)
    guard let value = arguments.text("value", reporting: &diagnostics) else { return nil }
    self.value = value
  }

  /// How it is estimated, for the methods of a report.
  public var method: StatedMethod {
    StatedMethod(
      "shares of answers", variance: "Taylor linearisation",
      interval: "\(settings.shareInterval.rawValue), \(settings.confidence.text)")
  }

  /// Lowers to a kernel over the answers and what tells how their rows were drawn.
  public func lower(
    _ input: Relation, in scope: StageScope, reporting diagnostics: inout Diagnostics
  ) -> Relation? {
    var problems = Diagnostics()
    defer { diagnostics.append(problems) }
    for name in [value] + keys + compared where input.schema[name.text] == nil {
      problems.report(
        input.schema.unknownColumn(name.text, in: "'\(input.step.table)'", at: name.place))
    }
    let design = input.schema.sampling.design
    design?.reportMixedRepetitions(
      by: keys.map(\.text), at: scope.step.place, reporting: &problems)
    guard !problems.hasErrors, let field = input.schema[value.text],
      let sides = sides(of: field, reporting: &problems),
      let sources = input.schema.sampling.sources(in: scope, reporting: &problems)
    else { return nil }
    let layout = LikertColumns(
      keys: keys.map(\.text), compared: compared.map(\.text), value: field, sides: sides)
    let output = layout.schema(over: input.schema)
    reportClashes(layout, reporting: &problems)
    guard !problems.hasErrors else { return nil }
    let kernel = LikertKernel(
      columns: layout, settings: settings, sampling: input.schema.sampling, output: output)
    return Relation(
      .compute(kernel, [input] + sources, output: 0), schema: output, step: scope.step)
  }

  private func sides(
    of field: Field, reporting problems: inout Diagnostics
  ) -> ScaleSides? {
    guard let scale = field.scale, !scale.allowsSeveral else {
      problems.error(
        .formulaKind,
        "'value' must be answers on a scale, not a \(field.kind.text)", at: value.place,
        hint: "declare '\(field.name)' as \"scale(NAME)\" in the input?")
      return nil
    }
    guard let sides = ScaleSides(scale) else {
      problems.error(
        .wrongValue,
        "the scale '\(scale.name)' must name its neutral level, because the number of its levels "
          + "is odd", at: value.place)
      return nil
    }
    return sides
  }

  private func reportClashes(_ columns: LikertColumns, reporting problems: inout Diagnostics) {
    let made = Set(columns.results.map(\.name))
    for name in keys + compared where made.contains(name.text) {
      problems.error(
        .wrongValue,
        "'\(name.text)' must not tell groups apart, because the indicator makes such a column",
        at: name.place, hint: "rename the column before this step")
    }
  }
}
