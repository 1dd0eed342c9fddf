import Tabular

/// The rows of a table that a specification can use: nothing that it reads is missing, and they
/// have a weight.
struct CompleteRows {
  /// The rows with the columns that are read, each as often as a frequency says.
  let table: Table
  /// Rows left out because something is missing, by reason, in the order of the reasons.
  let dropped: [(reason: MissingReason, rows: Int)]
  /// Complete rows left out because their weight is 0.
  let rowsOfNoWeight: Int

  /// Throws `data.negative-weight` for a weight below zero, and `data.frequency` for a frequency
  /// that is no whole number.
  init(of table: Table, for specification: ModelSpecification) throws(Diagnostic) {
    let used = table.selecting(specification.columns.sorted())
    let presence = used.columns.map(\.presence).reduce(Presence(allPresent: table.rowCount)) {
      $0.intersection($1)
    }
    let rows = try used.weightedRows(among: presence.presentRows, specification.weights?.column)
    let repeated = try used.repeated(rows, specification.weights)
    self.table = repeated.count == used.rowCount ? used : used.gathered(repeated)
    dropped = presence.countsByReason
    rowsOfNoWeight = presence.count - presence.missingCount - rows.count
  }
}
