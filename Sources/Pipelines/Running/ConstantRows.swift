import Reporting
import Tabular

/// The rows of a file of constants that count, held to what the pipeline expects of them.
struct ConstantRows {
  private let rows: Table
  private let input: InputDefinition
  private let declaration: ConstantsDeclaration
  private let units: UnitCatalogue

  /// Takes the rows for which the declared condition holds.
  init(
    _ table: Table, of input: InputDefinition, formulas: FormulaScope, units: UnitCatalogue
  ) throws(Diagnostic) {
    guard let declaration = input.constantRows else {
      throw Diagnostic(.constantMismatch, "'\(input.name.text)' must declare constants")
    }
    self.input = input
    self.declaration = declaration
    self.units = units
    guard let formula = declaration.condition else {
      rows = table
      return
    }
    var scope = formulas
    scope.schema = table.schema
    scope.table = input.name.text
    var problems = Diagnostics()
    guard
      let condition = formula.condition(in: scope, reporting: &problems)
    else {
      throw problems.errors.first
        ?? Diagnostic(
          .constantMismatch, "the condition must fit the file", at: formula.written.place)
    }
    rows = table.gathered(try condition.evaluated(over: table).flagColumn?.trueRows ?? [])
  }

  /// Every expected constant, converted to its measure, with kind and source.
  func figures() throws(Diagnostic) -> [SourcedFigure] {
    var figures: [SourcedFigure] = []
    for (name, measure) in declaration.expected {
      let found = (0..<rows.rowCount).filter { text("name", $0) == name.text }
      guard found.count == 1, let row = found.first else {
        let rows = found.isEmpty ? "none" : "\(found.count)"
        throw mismatch(
          "'\(name.text)' must stand in one row of the constants, not in \(rows)", name,
          among: names)
      }
      figures.append(
        SourcedFigure(
          name: "\(input.name.text).\(name.text)", value: try value(row, name, measure),
          measure: measure, kind: text("kind", row), source: text("source", row)))
    }
    return figures
  }

  private func value(
    _ row: Int, _ name: Written, _ measure: Measure
  ) throws(Diagnostic) -> Value {
    let state = text("state", row)
    let unit = text("unit", row) + (state.isEmpty ? "" : " " + state)
    let header = declaration.headers["value"] ?? ""
    guard let written = try? units.measure(unit), let factor = written.factor(to: measure) else {
      throw mismatch(
        "'\(name.text)' must be in a unit that converts to \(measure.description), not '\(unit)'",
        name)
    }
    let value = rows.value(header, row)
    guard let number = value.double else {
      throw mismatch("'\(name.text)' must have a value, which is \(value.plainText)", name)
    }
    return factor == .one ? value : .number(.binary(number * factor.value))
  }

  private func text(_ role: String, _ row: Int) -> String {
    declaration.headers[role].flatMap { rows.value($0, row).text } ?? ""
  }

  /// What the rows that count are called.
  private var names: [String] { (0..<rows.rowCount).map { text("name", $0) } }

  private func mismatch(
    _ message: String, _ name: Written, among names: [String] = []
  ) -> Diagnostic {
    Diagnostic(
      .constantMismatch, message, at: name.place,
      notes: names.isEmpty ? [] : ["constants there: " + names.joined(separator: ", ")],
      hint: names.contains(name.text) ? nil : NearestName.hint(for: name.text, among: names))
  }
}
