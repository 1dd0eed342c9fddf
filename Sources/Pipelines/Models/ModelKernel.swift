import Tabular

/// Fits every specification of a model to its table, and lays out what was found.
struct ModelKernel: Kernel {
  /// The main specification first.
  let specifications: [ModelSpecification]

  var revision: Int {
    specifications.reduce(1) { max($0, $1.fit.revision) }
  }

  func needs(wanted: Set<String>) -> [Set<String>] {
    [specifications.reduce(into: []) { $0.formUnion($1.columns) }]
  }

  func run(_ inputs: [Table], in context: RunContext) throws(Diagnostic) -> Made {
    let table = inputs[0]
    var fits: [(specification: ModelSpecification, model: FittedModel)] = []
    var ledger = LedgerEntry(verb: "model")
    for specification in specifications {
      let design = try DesignMatrix(table, specification)
      var model = specification.fit.fitted(design, specification)
      if design.rowCount == 0 {
        model.reasons = [Estimate.Reason.empty.because("no row is complete")]
      }
      model.rowsDropped += design.droppedCount
      if fits.isEmpty { ledger = Self.ledger(of: table, design, model) }
      fits.append((specification, model))
    }
    let main = Array(fits.prefix(1))
    ledger.rowsOut = main.reduce(0) { $0 + $1.model.coefficients.count }
    ledger.made = ledger.rowsOut
    return Made(
      [
        try ModelTables.coefficients(main), try ModelTables.coefficients(fits),
        try ModelTables.summary(fits), try ModelTables.curve(main),
        try ModelTables.margins(fits), try ModelTables.ratios(fits),
      ], ledger: ledger)
  }

  /// What became of the rows in the main specification.
  private static func ledger(
    of table: Table, _ design: DesignMatrix, _ model: FittedModel
  ) -> LedgerEntry {
    var entry = LedgerEntry(verb: "model")
    entry.rowsIn = table.rowCount
    entry.dropped = model.rowsDropped
    entry.folded = table.rowCount - model.rowsDropped
    var reasons = design.dropped.map { "\($0.rows) \($0.reason.text)" }
    if design.rowsOfNoWeight > 0 { reasons.append("\(design.rowsOfNoWeight) of weight 0") }
    entry.because = reasons.joined(separator: ", ")
    return entry
  }
}
