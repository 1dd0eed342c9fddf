import Tabular

/// Counts the persons behind the result rows of an indicator.
struct PersonsBehind {
  private let table: Table
  private let groups: Groups
  private let keys: [String]

  /// The persons of a table whose groups are told apart by keys.
  init(_ table: Table, in groups: Groups, keys: [String]) {
    self.table = table
    self.groups = groups
    self.keys = keys
  }

  /// Those of a row's group, or of them those who have the value that the row shows.
  ///
  /// A value that nobody has, such as the time 0 of a curve, is of the whole group.
  func counts(
    of results: [[[ResultValue]]], showing shown: ShownValue?, in columns: [String: String]
  ) throws(Diagnostic) -> [Int] {
    let all = table.persons(in: groups)
    let name = shown.flatMap { columns[$0.role] }
    let having = try name.map { name throws(Diagnostic) in try self.having(name) } ?? [:]
    return results.enumerated().flatMap { group, rows in
      rows.map { row in
        let value = shown.flatMap { row.indices.contains($0.column) ? row[$0.column] : nil }
        return having[Part(group: group, value: value?.number, text: value?.text)] ?? all[group]
      }
    }
  }

  /// The persons of each group that have each value of a column.
  private func having(_ name: String) throws(Diagnostic) -> [Part: Int] {
    guard let column = table.column(name) else { return [:] }
    let parts = try Groups(table, by: keys + [name])
    let persons = table.persons(in: parts)
    var having: [Part: Int] = [:]
    for (part, row) in parts.firstRows.enumerated() {
      let value = column.value(row)
      let text = column.numberColumn == nil ? value.neutralText : nil
      having[Part(group: Int(groups.indices[row]), value: value.double, text: text)] =
        persons[part]
    }
    return having
  }

  private struct Part: Hashable {
    let group: Int
    let value: Double?
    let text: String?
  }
}
