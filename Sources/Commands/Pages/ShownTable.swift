import Tabular

/// Rows of texts with what is needed to lay them out for people.
struct ShownTable {
  /// The cells, as programs get them.
  let raw: RawTable
  /// The heads, as people see them.
  let heads: [String]
  /// The columns whose cells stand at the right.
  let numeric: Set<Int>

  /// A file as it stands.
  init(_ raw: RawTable) {
    self.raw = raw
    heads = raw.columns
    numeric = []
  }

  /// A computed table; heads have the unit, and a missing cell has no text.
  init(_ table: Table) {
    let fields = table.schema.fields
    raw = RawTable(
      columns: fields.map(\.name),
      rows: (0..<table.rowCount).map { row in table.columns.map { $0.value(row).cellText } })
    heads = fields.map { $0.measure.isNone ? $0.name : "\($0.name) [\($0.measure.symbol)]" }
    numeric = Set(fields.indices.filter { fields[$0].kind == .number })
  }

  /// The first rows in columns that line up.
  func lines(first count: Int) -> [String] {
    let rows = raw.rows.prefix(count).map { row in row.map { $0 ?? "" } }
    return AlignedText(heads: heads, rows: rows, numeric: numeric).lines
  }
}

extension Value {
  /// The text of a cell; nil when it is missing.
  fileprivate var cellText: String? {
    if case .missing = self { nil } else { neutralText }
  }
}
