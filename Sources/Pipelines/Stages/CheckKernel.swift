import Tabular

/// Counts the rows that break conditions, and names the first ones.
struct CheckKernel: Kernel {
  let conditions: [(written: Written, formula: TypedFormula)]
  /// The columns in whose groups no more rows may fail either; none for all rows together.
  let groups: [String]
  let stops: Bool
  let tolerated: Double

  /// How many rows, and how many groups, are named.
  private static let shown = 5

  var revision: Int { 1 }

  func needs(wanted: Set<String>) -> [Set<String>] {
    [conditions.reduce(into: wanted.union(groups)) { $0.formUnion($1.formula.columns) }]
  }

  func run(_ inputs: [Table], in context: RunContext) throws(Diagnostic) -> Made {
    guard let table = inputs.first else { return Made([], ledger: LedgerEntry(verb: "check")) }
    var made = Made([table], ledger: LedgerEntry(verb: "check", passing: table.rowCount))
    made.maps = [.same]
    guard !context.isReplay else { return made }
    let parts = groups.isEmpty ? nil : try Groups(table, by: groups)
    for (written, formula) in conditions {
      let flags = try formula.evaluated(over: table, constants: context.constants).flagColumn
      let broken = (0..<table.rowCount).filter { flags?.flag($0) == false }
      let shares = parts.map { CheckedGroups($0, broken) }
      let outcome = CheckOutcome(
        condition: written.text, rows: table.rowCount, failed: broken.count,
        tolerated: tolerated, warns: !stops,
        groupsHold: shares?.exceeding(tolerated).isEmpty ?? true)
      made.checks.append(outcome)
      guard !outcome.holds else { continue }
      let problem = Diagnostic(
        .checkFailed,
        "'\(written.text)' must hold, not fail in \(broken.count) of \(table.rowCount) rows",
        at: written.place,
        notes: groupNotes(shares, of: table) + (try rowNotes(broken, of: table, context)))
      if stops { throw problem }
      made.warnings.append(problem.asWarning)
    }
    return made
  }

  /// The groups in which more rows fail than may, those with the most failures first.
  private func groupNotes(_ shares: CheckedGroups?, of table: Table) -> [String] {
    let exceeding = shares?.exceeding(tolerated) ?? []
    let named = exceeding.prefix(Self.shown).map { group in
      let cells = cells(groups, of: table, group.firstRow) ?? "a group that is private"
      return "\(cells): \(group.failed) of \(group.rows) rows"
    }
    let more = exceeding.count - named.count
    return named + (more > 0 ? ["and \(more) more groups"] : [])
  }

  /// The first rows that fail: where they stand in the files, and their keys.
  private func rowNotes(
    _ broken: [Int], of table: Table, _ context: RunContext
  ) throws(Diagnostic) -> [String] {
    var notes: [String] = []
    for row in broken.prefix(Self.shown) {
      let place = try place(of: row, in: table, context)
      let key = table.schema.key.isEmpty ? nil : cells(table.schema.key, of: table, row)
      notes.append(
        (place ?? "row \(row + 1) of the table at this step") + (key.map { ": " + $0 } ?? ""))
    }
    return notes
  }

  /// The file and line of the row that was read; nil where rows were folded since.
  private func place(
    of row: Int, in table: Table, _ context: RunContext
  ) throws(Diagnostic) -> String? {
    guard let lineage = table.lineage, let origins = context.origins[lineage.input],
      let read = lineage.row(row)
    else { return nil }
    let place = try origins.place(ofRow: read)
    return "\(place.file):\(place.line)"
  }

  /// Columns with their values in a row; nil where one of them is private.
  private func cells(_ columns: [String], of table: Table, _ row: Int) -> String? {
    guard columns.allSatisfy({ table.schema[$0].map { $0.privacy != .hidden } ?? false }) else {
      return nil
    }
    return columns.map { column in
      let value = table.value(column, row)
      return "\(column) \(value.missingReason == nil ? value.neutralText : "missing")"
    }.joined(separator: ", ")
  }
}
