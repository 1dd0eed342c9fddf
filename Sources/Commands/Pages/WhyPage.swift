import Pipelines
import Tabular

/// What `acopio why` says of a number.
struct WhyPage {
  private let explanation: CellExplanation

  /// How many groups are shown that were left out of a model.
  private static let shownGroups = 10

  init(_ explanation: CellExplanation) { self.explanation = explanation }

  /// The page for people.
  var text: String {
    let parts = [heading, steps, models, figures, inputs].filter { !$0.isEmpty } + [[verdict]]
    return parts.map { $0.joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
  }

  private var heading: [String] {
    let row = explanation.row.map { ", row \($0)" } ?? ""
    return ["\(explanation.pipeline).\(explanation.name)\(row)"]
      + explanation.identity.map { "  \($0.column): \($0.text)" }
      + ["\(explanation.number.column) = \(explanation.number.text)"]
      + [explanation.missingSince].compactMap { $0.map { "  missing since: \($0)" } }
      + explanation.remarks.map { "  \($0.column): \($0.text)" }
  }

  private var steps: [String] {
    explanation.steps.isEmpty
      ? [] : ["how it was made, from the end:"] + explanation.steps.flatMap(lines)
  }

  private func lines(_ step: StepExplanation) -> [String] {
    let place = step.place.map { " (\($0.file):\($0.line))" } ?? ""
    let number = step.position > 0 ? ", step \(step.position)" : ""
    let rows = step.rows == 1 ? "" : ", in \(step.rows) rows"
    return ["  \(step.table)\(number) '\(step.verb)'\(place)\(rows)"]
      + step.made.flatMap(Self.lines) + operands(step)
  }

  private static func lines(_ made: StepExplanation.Made) -> [String] {
    let parts = [made.formula, made.filledIn, made.result].compactMap { $0 }
    guard let first = parts.first else { return ["    \(made.column)"] }
    return ["    \(made.column) = \(first)"] + parts.dropFirst().map { "      = \($0)" }
  }

  private func operands(_ step: StepExplanation) -> [String] {
    let isFilledIn = step.made.allSatisfy { $0.filledIn != nil }
    guard !step.operands.isEmpty, !isFilledIn else { return [] }
    let rows = step.sources == 1 ? "1 row" : "\(step.sources) rows"
    return ["    from \(rows) of \(step.source):"]
      + step.operands.map { "      \($0.column): \($0.text)" }
  }

  private var models: [String] {
    explanation.models.flatMap { model in
      let place = model.place.map { " (\($0.file):\($0.line))" } ?? ""
      return [
        "model \(model.name)\(place): \(model.fit), \(model.formula), \(model.rows) rows"
      ] + (model.leftOut.map(Self.lines) ?? [])
    }
  }

  /// The groups that move the number most.
  private static func lines(_ leftOut: LeftOutGroups) -> [String] {
    let rows = leftOut.lines.prefix(shownGroups).map { line in
      [
        line.group, String(line.rows), line.number,
        line.change.map { Value.number(.binary($0)).neutralText } ?? "",
      ]
    }
    let table = AlignedText(
      heads: [leftOut.column, "rows", "number without it", "change"], rows: rows,
      numeric: [1, 2, 3])
    let rest = leftOut.lines.count - rows.count
    return ["  without one \(leftOut.column) after the other, the greatest change first:"]
      + table.lines.map { "    " + $0 }
      + (rest > 0 ? ["    and \(rest) more that move it less"] : [])
  }

  private var figures: [String] {
    explanation.figures.isEmpty
      ? []
      : ["figures from elsewhere:"]
        + explanation.figures.map { "  \($0.name) = \($0.text), \($0.source)" }
  }

  private var inputs: [String] {
    guard !explanation.inputs.isEmpty else { return [] }
    return ["rows of the inputs:"] + explanation.inputs.flatMap(lines)
  }

  private func lines(_ input: CellExplanation.Input) -> [String] {
    let rest = input.rowsUsed - input.rows.count
    let rows = input.rows.map { row in
      ["\(row.place.file):\(row.place.line)"] + row.cells.map(\.text)
    }
    let table = AlignedText(heads: ["place"] + input.columns, rows: rows, widest: 100).lines
    return ["  \(input.name): \(input.rowsUsed) of \(input.rowsRead) rows"]
      + table.map { "    " + $0 }
      + (rest > 0 ? ["    and \(rest) more rows: --all shows them"] : [])
  }

  private var verdict: String {
    explanation.isReproduced
      ? "Fed alone through the pipeline, these rows give the same."
      : "Fed alone through the pipeline, these rows do not give the same."
  }

  /// The same for programs.
  var json: JSONText {
    .object([
      ("pipeline", .text(explanation.pipeline)), ("name", .text(explanation.name)),
      ("row", explanation.row.map(JSONText.whole) ?? .null),
      ("identity", Self.object(explanation.identity)),
      ("number", Self.object([explanation.number])),
      ("missing_since", explanation.missingSince.map(JSONText.text) ?? .null),
      ("remarks", Self.object(explanation.remarks)),
      ("steps", .list(explanation.steps.map(Self.json))),
      ("models", .list(explanation.models.map(Self.json))),
      ("figures", .list(explanation.figures.map(Self.json))),
      ("inputs", .list(explanation.inputs.map(Self.json))),
      ("reproduced", .flag(explanation.isReproduced)),
    ])
  }

  private static func object(_ cells: [CellExplanation.Cell]) -> JSONText {
    .object(cells.map { ($0.column, .text($0.text)) })
  }

  private static func json(_ step: StepExplanation) -> JSONText {
    .object([
      ("table", .text(step.table)), ("step", .whole(step.position)), ("verb", .text(step.verb)),
      ("file", step.place.map { .text($0.file) } ?? .null),
      ("line", step.place.map { .whole($0.line) } ?? .null),
      ("made", .list(step.made.map(json))), ("rows", .whole(step.rows)),
      ("from", .text(step.source)), ("source_rows", .whole(step.sources)),
      ("read", object(step.operands)),
    ])
  }

  private static func json(_ made: StepExplanation.Made) -> JSONText {
    func text(_ text: String?) -> JSONText { text.map(JSONText.text) ?? .null }
    return .object([
      ("column", .text(made.column)), ("unit", .text(made.unit)), ("formula", text(made.formula)),
      ("filled_in", text(made.filledIn)), ("result", text(made.result)),
    ])
  }

  private static func json(_ model: ModelExplanation) -> JSONText {
    .object([
      ("name", .text(model.name)), ("fit", .text(model.fit)), ("formula", .text(model.formula)),
      ("rows", .whole(model.rows)),
      ("without", model.leftOut.map { .text($0.column) } ?? .null),
      (
        "groups",
        .list(
          (model.leftOut?.lines ?? []).map { line in
            .object([
              ("group", .text(line.group)), ("rows", .whole(line.rows)),
              ("number", .text(line.number)), ("change", line.change.map(JSONText.number) ?? .null),
            ])
          })
      ),
    ])
  }

  private static func json(_ figure: CellExplanation.Figure) -> JSONText {
    .object([
      ("name", .text(figure.name)), ("value", .text(figure.text)), ("source", .text(figure.source)),
    ])
  }

  private static func json(_ input: CellExplanation.Input) -> JSONText {
    .object([
      ("name", .text(input.name)), ("rows_read", .whole(input.rowsRead)),
      ("rows_used", .whole(input.rowsUsed)),
      (
        "rows",
        .list(
          input.rows.map { row in
            .object([
              ("file", .text(row.place.file)), ("line", .whole(row.place.line)),
              ("record", .whole(row.record)), ("cells", object(row.cells)),
            ])
          })
      ),
    ])
  }
}
