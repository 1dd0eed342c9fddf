import Tabular

/// Decides what may leave the house: the one place where a table becomes a `PublishedTable`.
struct PrivacyRules {
  let declaration: PrivacyDeclaration?

  /// The fewest persons behind a shown cell; nil when no persons are in the data.
  var minimumCell: Int? { declaration?.minimumCell }

  /// Reports the columns of a table that must not be published.
  func check(
    _ schema: Schema, named name: String, at place: Place?,
    reporting diagnostics: inout Diagnostics
  ) {
    for field in schema.fields where field.privacy != .open {
      let what = field.privacy == .person ? "the key of a person" : "private"
      diagnostics.error(
        .privatePublished,
        "'\(name)' must not publish '\(field.name)', which is \(what)", at: place,
        notes: ["it comes from \(field.origin.isEmpty ? field.name : field.origin)"],
        hint: "leave it out with \"select\", or say \"outputs\": { \"\(name)\": false }?")
    }
  }

  /// The table as it may be shown: cells with too few persons behind them are withheld.
  ///
  /// The columns that tell rows apart stay, so that readers see what was withheld.
  func published(
    _ name: String, _ table: Table, isSynthetic: Bool
  ) throws(Diagnostic) -> PublishedTable {
    var problems = Diagnostics()
    check(table.schema, named: name, at: nil, reporting: &problems)
    if let problem = problems.errors.first { throw problem }
    let withheld = withheldRows(table)
    let visible = table.selecting(table.schema.visibleNames)
    guard !withheld.isEmpty else {
      return PublishedTable(name: name, table: visible, isSynthetic: isSynthetic)
    }
    let key = Set(table.schema.key)
    let columns = zip(visible.schema.fields, visible.columns).map { field, column in
      key.contains(field.name) ? column : column.withholding(withheld)
    }
    return PublishedTable(
      name: name, table: try Table(visible.schema, columns), withheldRows: withheld.count,
      isSynthetic: isSynthetic)
  }

  /// The rows with fewer persons behind them than the pipeline asks for.
  private func withheldRows(_ table: Table) -> [Int] {
    guard let minimum = declaration?.minimumCell,
      let counts = table.column(Schema.personCount)?.numberColumn
    else { return [] }
    return (0..<table.rowCount).filter { (counts.number($0) ?? 0) < Double(minimum) }
  }
}

extension Column {
  /// The column with some rows missing as suppressed, and their cells cleared.
  fileprivate func withholding(_ rows: [Int]) -> Column {
    let suppressed = Column.missing(
      kind: kind, presence: Presence(allMissing: 1, because: .suppressed))
    guard let both = Column.concatenated([self, suppressed]) else { return self }
    var order = Array(0..<count)
    for row in rows { order[row] = count }
    return both.gathered(order)
  }
}
