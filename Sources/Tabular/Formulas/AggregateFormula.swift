/// A formula that folds the rows of each group into one value: `sum(d) / sum(h)`.
///
/// Around the calls of aggregates it is a formula of rows, computed once for each group.
public struct AggregateFormula: Sendable {
  /// The formula as written.
  public let formula: Formula
  /// What kind of values it gives.
  public let kind: Kind
  /// What its numbers count.
  public let measure: Measure
  /// Who may see the values: open, unless single cells show through (`min max first last mode`).
  public let privacy: Field.Privacy
  /// The answers that the texts it gives are codes of; nil where they are none.
  public let scale: Scale?
  /// The columns that it needs.
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

  /// One row for each group; a group in which every cell is missing is missing as undefined.
  ///
  /// Throws `table.unknown-column` or `formula.constant-without-value`, both mistakes in Acopio,
  /// when the table or the constants are not those that the formula was typed for.
  public func evaluated(
    over table: Table, groups: Groups, constants: [String: Value] = [:]
  ) throws(Diagnostic) -> Column {
    var supplied: [Column] = []
    for call in calls {
      guard case .aggregate(let kernel) = call.kernel else { continue }
      let operands = try call.arguments(over: table, constants)
      supplied.append(kernel.column(operands, over: groups))
    }
    return try program.run(
      .init(table: table, constants: constants, supplied: supplied, rows: groups.count))
  }
}

extension SuppliedCall {
  /// The arguments as columns of all rows.
  func arguments(
    over table: Table, _ constants: [String: Value]
  ) throws(Diagnostic) -> [Column] {
    var columns: [Column] = []
    for program in operands {
      columns.append(
        try program.run(.init(table: table, constants: constants, rows: table.rowCount)))
    }
    return columns
  }
}

extension Formula {
  /// The formula held against the names of a table, for `summarize` and findings.
  ///
  /// Nil when something does not fit; everything that does not is reported, once.
  public func aggregate(
    in scope: FormulaScope, reporting diagnostics: inout Diagnostics
  ) -> AggregateFormula? {
    var typer = FormulaTyper(self, in: scope, sort: .aggregate)
    let node = typer.typed(root)
    diagnostics.append(typer.diagnostics)
    return node.map { AggregateFormula(self, $0, calls: typer.supplied) }
  }
}
