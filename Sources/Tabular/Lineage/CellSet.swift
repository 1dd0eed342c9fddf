/// Some cells of a table, and rows that must be there whatever their cells hold.
public struct CellSet: Sendable, Equatable {
  /// The rows.
  public private(set) var rows: RowSet
  /// The rows of each column whose cells are in it.
  public private(set) var columns: [String: RowSet] = [:]

  /// No cells of a table.
  public init(of rowCount: Int) { rows = RowSet(of: rowCount) }

  /// The cells of columns in chosen rows.
  public init(_ names: some Sequence<String>, in rows: RowSet) {
    self.rows = rows
    for name in names { columns[name] = rows }
  }

  /// Whether nothing is in it.
  public var isEmpty: Bool { rows.isEmpty }

  /// The rows of a column whose cells are in it.
  public subscript(column: String) -> RowSet {
    columns[column] ?? RowSet(of: rows.rowCount)
  }

  /// Puts in the cells of columns in some rows.
  public mutating func insert(_ names: some Sequence<String>, in rows: RowSet) {
    self.rows.formUnion(rows)
    for name in names { columns[name, default: RowSet(of: rows.rowCount)].formUnion(rows) }
  }

  /// Puts in all cells of another set of the same table.
  public mutating func formUnion(_ other: CellSet) {
    rows.formUnion(other.rows)
    columns.merge(other.columns) { own, others in
      var both = own
      both.formUnion(others)
      return both
    }
  }

  /// Takes a column out; its rows stay.
  mutating func remove(_ column: String) -> RowSet {
    columns.removeValue(forKey: column) ?? RowSet(of: rows.rowCount)
  }

  /// The cells of an input that these come from when each column comes from the one with its name.
  ///
  /// - Parameter isTaken: whether the input gives a column.
  func mapped(_ map: RowMap, to rowCount: Int, where isTaken: (String) -> Bool) -> CellSet {
    var mapped = CellSet(of: rowCount)
    mapped.rows = map.sources(of: rows, in: rowCount)
    for (name, rows) in columns where isTaken(name) && !rows.isEmpty {
      mapped.columns[name] = map.sources(of: rows, in: rowCount)
    }
    return mapped
  }
}
