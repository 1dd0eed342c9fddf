/// The rows that have a value, group after group, each group in the order of the rows.
///
/// A counting sort on the group index: every kernel that must see a group as a whole walks it.
struct GroupedRows {
  /// The rows, group after group.
  let rows: [Int]
  /// Where each group begins in `rows`, and their number at the end.
  let starts: [Int]

  init(_ groups: Groups, _ presence: Presence) {
    var starts = [Int](repeating: 0, count: groups.count + 1)
    for (group, count) in groups.counts(of: presence).enumerated() {
      starts[group + 1] = starts[group] + count
    }
    var next = starts
    var rows = [Int](repeating: 0, count: starts[groups.count])
    let isComplete = presence.isComplete
    for (row, group) in groups.indices.enumerated() where isComplete || presence[row] {
      rows[next[Int(group)]] = row
      next[Int(group)] += 1
    }
    self.rows = rows
    self.starts = starts
  }

  /// Where the rows of a group stand.
  func range(of group: Int) -> Range<Int> { starts[group]..<starts[group + 1] }

  /// The cells in the order of the rows.
  func gathered<Cell>(_ cells: [Cell]) -> [Cell] { rows.map { cells[$0] } }
}

extension Groups {
  /// How many rows of each group have a value.
  func counts(of presence: Presence) -> [Int] {
    var counts = [Int](repeating: 0, count: count)
    for group in indices { counts[Int(group)] += 1 }
    for (row, _) in presence.missing { counts[Int(indices[row])] -= 1 }
    return counts
  }
}
