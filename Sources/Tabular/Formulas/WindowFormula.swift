/// A formula that looks at the rows before: `sold - lag(sold, 1[season])`.
///
/// Around the calls of window functions it is a formula of rows.
public struct WindowFormula: Sendable {
  /// The formula as written.
  public let formula: Formula
  /// What kind of values it gives.
  public let kind: Kind
  /// What its numbers count.
  public let measure: Measure
  /// The answers that the texts it gives are codes of; nil where they are none.
  public let scale: Scale?
  /// Who may see the values: the strictest of the columns that it uses.
  public let privacy: Field.Privacy
  /// The columns that it needs, beside those that part and order the rows.
  public let columns: Set<String>
  /// The named constants that it needs.
  public let constants: Set<String>
  private let program: Program
  private let calls: [SuppliedCall]

  init(_ formula: Formula, _ root: TypedNode, calls: [SuppliedCall]) {
    program = Program(root)
    self.formula = formula
    self.calls = calls
    kind = root.kind ?? .number
    measure = root.measure
    scale = root.result.scale
    privacy = root.result.privacy
    let inner = calls.flatMap(\.operands)
    columns = inner.reduce(program.columns) { $0.union($1.columns) }
    constants = inner.reduce(program.constants) { $0.union($1.constants) }
  }

  /// The field of a column that holds the results.
  public func field(named name: String) -> Field {
    var field = Field(name, kind, measure: measure, privacy: privacy, origin: formula.text)
    field.scale = scale
    return field
  }

  /// One value for each row, in the order of the rows of the table.
  ///
  /// - Parameters:
  ///   - keys: the columns that part the rows; rows of other parts are never seen.
  ///   - order: the columns that order the rows of a part, `-` before a name for descending; equal
  ///     rows keep the order of the table. Time goes by the first one.
  ///
  /// Throws `table.unknown-column` or `formula.constant-without-value`, both mistakes in Acopio,
  /// when the table or the constants are not those that the formula was typed for.
  public func evaluated(
    over table: Table, by keys: [String], order: [String], constants: [String: Value] = [:]
  ) throws(Diagnostic) -> Column {
    let frame = try WindowFrame(table, by: keys, order: order)
    var supplied: [Column] = []
    for call in calls {
      guard case .window(let kernel) = call.kernel else { continue }
      supplied.append(kernel.column(try call.arguments(over: table, constants), in: frame))
    }
    return try program.run(
      .init(table: table, constants: constants, supplied: supplied, rows: table.rowCount))
  }

  /// The rows that the values of chosen rows depend on; nil where all rows of their parts may.
  ///
  /// Throws `table.unknown-column`.
  func sources(
    of rows: RowSet, over table: Table, by keys: [String], order: [String]
  ) throws(Diagnostic) -> RowSet? {
    let frame = try WindowFrame(table, by: keys, order: order)
    var sources = rows
    for call in calls {
      guard case .window(let kernel) = call.kernel, let seen = kernel.sources(in: frame) else {
        return nil
      }
      for row in rows.rows { sources.formUnion(RowSet(seen[row], of: table.rowCount)) }
    }
    return sources
  }

  /// How many cells of a result are undefined although no cell of its row that the formula uses is
  /// missing: those before a gap in time, which people should be told of.
  public func undefinedCells(of result: Column, over table: Table) -> Int {
    result.presence.undefinedRows(given: columns.compactMap { table.column($0)?.presence })
  }
}

extension Formula {
  /// The formula held against the names of a table, for `window`.
  ///
  /// `order` are the columns that order the rows, as in the step; windows that go by time need the
  /// first one to be a date, a month or a season. Nil when something does not fit; everything that
  /// does not is reported, once.
  public func window(
    in scope: FormulaScope, order: [String], reporting diagnostics: inout Diagnostics
  ) -> WindowFormula? {
    var typer = FormulaTyper(self, in: scope, sort: .window)
    typer.timeKind = order.first.flatMap { scope.schema[WindowFrame.columnName($0)]?.kind }
    let node = typer.typed(root)
    diagnostics.append(typer.diagnostics)
    return node.map { WindowFormula(self, $0, calls: typer.supplied) }
  }
}
