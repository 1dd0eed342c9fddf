import Tabular

/// The rows of a table that agree in some columns, groups in the order of their first row.
struct RowGroups {
  /// The rows of each group.
  let groups: [[Int]]

  init(_ table: Table, by columns: [Written]) {
    var places: [[String]: Int] = [:]
    var groups: [[Int]] = []
    for row in 0..<table.rowCount {
      let key = columns.map { "\(table.value($0.text, row))" }
      if let place = places[key] {
        groups[place].append(row)
      } else {
        places[key] = groups.count
        groups.append([row])
      }
    }
    self.groups = groups
  }
}
