import Tabular

/// How many rows of each group break a condition.
struct CheckedGroups {
  /// One group with its counts.
  struct Group {
    /// Its first row.
    let firstRow: Int
    /// How many rows it has.
    var rows = 0
    /// How many of them fail.
    var failed = 0
  }

  private var all: [Group]

  /// - Parameter broken: the rows that fail.
  init(_ groups: Groups, _ broken: [Int]) {
    all = groups.firstRows.map { Group(firstRow: $0) }
    for group in groups.indices { all[Int(group)].rows += 1 }
    for row in broken { all[Int(groups.indices[row])].failed += 1 }
  }

  /// The groups in which a greater share fails than may, those with the most failures first.
  func exceeding(_ tolerated: Double) -> [Group] {
    all.filter { Double($0.failed) > tolerated * Double($0.rows) }
      .sorted { ($1.failed, $0.firstRow) < ($0.failed, $1.firstRow) }
  }
}
