/// A formula that fits its table: kinds, units and privacy are known, and it is compiled.
public struct TypedFormula: Sendable {
  /// The formula as written.
  public let formula: Formula
  /// What kind of values it gives.
  public let kind: Kind
  /// What its numbers count.
  public let measure: Measure
  /// Who may see the values: the strictest of the columns that it uses.
  public let privacy: Field.Privacy
  /// The answers that the texts it gives are codes of; nil where they are none.
  public let scale: Scale?
  /// The columns that it needs.
  public let columns: Set<String>
  /// The named constants that it needs.
  public let constants: Set<String>
  private let program: Program

  init(_ formula: Formula, _ root: TypedNode) {
    program = Program(root)
    self.formula = formula
    kind = root.kind ?? .number
    measure = root.measure
    scale = root.result.scale
    privacy = root.result.privacy
    columns = program.columns
    constants = program.constants
  }

  /// The field of a column that holds the results.
  public func field(named name: String) -> Field {
    var field = Field(name, kind, measure: measure, privacy: privacy, origin: formula.text)
    field.scale = scale
    return field
  }

  /// The result for every row.
  ///
  /// Throws `table.unknown-column` or `formula.constant-without-value`, both mistakes in Acopio,
  /// when the table or the constants are not those that the formula was typed for.
  public func evaluated(
    over table: Table, constants: [String: Value] = [:]
  ) throws(Diagnostic) -> Column {
    try program.run(.init(table: table, constants: constants, rows: table.rowCount))
  }

  /// How many cells of a result are undefined although no cell of its row that the formula uses is
  /// missing: those of `x / 0`, which people should be told of.
  public func undefinedCells(of result: Column, over table: Table) -> Int {
    result.presence.undefinedRows(given: columns.compactMap { table.column($0)?.presence })
  }
}

extension Formula {
  /// The formula held against the names of a table, for `derive`, `where` and `check`.
  ///
  /// Nil when something does not fit; everything that does not is reported, once.
  public func typed(
    in scope: FormulaScope, reporting diagnostics: inout Diagnostics
  ) -> TypedFormula? {
    var typer = FormulaTyper(self, in: scope, sort: .row)
    let node = typer.typed(root)
    diagnostics.append(typer.diagnostics)
    return node.map { TypedFormula(self, $0) }
  }

  /// The same as a condition: anything but a flag is reported as `formula.kind-mismatch`.
  public func condition(
    in scope: FormulaScope, reporting diagnostics: inout Diagnostics
  ) -> TypedFormula? {
    guard let typed = typed(in: scope, reporting: &diagnostics) else { return nil }
    guard typed.kind == .flag else {
      diagnostics.error(
        .formulaKind, "a condition must be true or false, not a \(typed.kind.text)",
        at: written.place(of: root.range))
      return nil
    }
    return typed
  }
}

extension Presence {
  /// How many rows are missing as undefined although every one of the sources has a value there.
  func undefinedRows(given sources: [Presence]) -> Int {
    missing.count { row, reason in
      reason == .undefined && sources.allSatisfy { $0[row] }
    }
  }
}
