public import Tabular

/// What one step did to make a number, with the values put in.
public struct StepExplanation: Sendable {
  /// A column that the step made.
  public struct Made: Sendable {
    /// The column.
    public let column: String
    /// What it counts.
    public let unit: String
    /// The formula; nil where a kernel made it, or a join found it.
    public let formula: String?
    /// The formula with the values of its one row put in.
    public let filledIn: String?
    /// What it gave, where that is one value.
    public let result: String?
  }

  /// The table that the step belongs to; for the last one of a finding, the finding.
  public let table: String
  /// The position of the step in its table, from 1; 0 for what Acopio adds itself.
  public let position: Int
  /// The verb as written.
  public let verb: String
  /// Where the step stands.
  public let place: Place?
  /// The columns that it made of the same rows.
  public internal(set) var made: [Made]
  /// How many rows of the result were followed.
  public let rows: Int
  /// How many rows they were made from.
  public let sources: Int
  /// The table that those rows are of.
  public let source: String
  /// The first values of each column that was read, under its name with the unit.
  public internal(set) var operands: [CellExplanation.Cell]
}

extension StepExplanation {
  /// Figures from elsewhere, by the names that formulas use.
  typealias Figures = [String: (value: Value, measure: Measure)]

  init(_ step: TracedStep, _ figures: Figures) {
    let relation = step.trace.relation
    let before = step.trace.inputs[step.input].trace
    table = relation.step.table
    position = relation.step.position
    verb = relation.step.verb
    place = relation.step.place
    rows = step.rows.count
    sources = step.sources.count
    source = before.relation.sourceName
    let row = step.rows.count == 1 ? step.rows.rows.first : nil
    made = [
      Made(
        column: step.column.withoutMark,
        unit: step.trace.table.schema[step.column]?.measure.symbol ?? "",
        formula: step.formula?.text,
        filledIn: row.flatMap { step.filledIn(in: $0, figures) },
        result: row.map { step.trace.table.cellText(step.column, $0) })
    ]
    operands = before.table.firstCells(of: step.operands, in: step.sources)
  }

  /// How a finding was taken from the rows of its table.
  init(_ finding: FindingPlan, _ rows: RowSet, of table: Table) {
    let declaration = finding.declaration
    self.table = declaration.name.text
    position = 0
    verb = "finding"
    place = declaration.name.place
    made = [
      Made(
        column: "value", unit: finding.measure.symbol, formula: declaration.value.text,
        filledIn: nil, result: nil)
    ]
    self.rows = 1
    sources = rows.count
    source = declaration.table?.text ?? ""
    let read = finding.columns
    operands = table.firstCells(of: table.schema.names.filter(read.contains), in: rows)
  }

  /// Whether another step is the same one, making another column of the same rows.
  func isSameStep(as other: StepExplanation) -> Bool {
    table == other.table && position == other.position && position > 0 && rows == other.rows
      && source == other.source && sources == other.sources
  }

  /// The step in which a value became missing: the first one, in the order of the pipeline, whose one
  /// value is missing; nil where it was missing in the input, or rows were folded.
  static func firstMissing(in steps: [StepExplanation]) -> String? {
    let step = steps.last { step in
      step.made.contains { $0.result?.hasPrefix("missing (") ?? false }
    }
    guard let step, !step.operands.contains(where: { $0.text.contains("missing (") }) else {
      return nil
    }
    let place = step.place.map { " (\($0.file):\($0.line))" } ?? ""
    return "\(step.table), step \(step.position) '\(step.verb)'\(place)"
  }

  /// The steps with those that are one step told once.
  static func merged(_ steps: [StepExplanation]) -> [StepExplanation] {
    steps.reduce(into: []) { merged, step in
      if let last = merged.indices.last, merged[last].isSameStep(as: step) {
        merged[last].made += step.made
        merged[last].operands += step.operands.filter { !merged[last].operands.contains($0) }
      } else {
        merged.append(step)
      }
    }
  }
}

extension TracedStep {
  /// The formula of a row with its values; nil where rows were folded, or nothing is to be put in.
  fileprivate func filledIn(in row: Int, _ figures: StepExplanation.Figures) -> String? {
    guard case .derive = trace.relation.operation, let formula else { return nil }
    let before = trace.inputs[0].trace.table
    let text = formula.text { name in
      let table = before.column(name) == nil ? trace.table : before
      guard let field = table.schema[name], table.column(name) != nil else { return figures[name] }
      return field.privacy == .hidden ? nil : (table.value(name, row), field.measure)
    }
    return text == formula.text ? nil : text
  }
}

extension Relation {
  /// The name of the table whose rows a step gets.
  fileprivate var sourceName: String {
    if case .scan(let source) = operation { source.name } else { step.table }
  }
}
