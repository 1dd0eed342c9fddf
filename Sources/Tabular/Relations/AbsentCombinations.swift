/// The combinations of columns that no row of a group has.
struct AbsentCombinations {
  /// The group of each combination.
  private(set) var groups: [Int] = []
  /// For each column, the value of each combination: a row that has it, or an ordinal of time.
  private var values: [[Int]]
  private let timeColumn: Int?

  /// Finds the combinations, group by group, in the order in which values first appear.
  ///
  /// `demand` is asked for room for so many rows before they are made.
  init(
    _ table: Table, _ completion: Relation.Completion, _ groups: Groups,
    demand: (_ rows: Int) throws(Diagnostic) -> Void
  ) throws(Diagnostic) {
    timeColumn = completion.every.flatMap { completion.columns.firstIndex(of: $0.column) }
    values = [[Int]](repeating: [], count: completion.columns.count)
    var cells: [[Int?]] = []
    for (index, name) in completion.columns.enumerated() {
      cells.append(try Self.cells(of: table, name, isTime: index == timeColumn))
    }
    var rows = [[Int]](repeating: [], count: groups.count)
    for (row, group) in groups.indices.enumerated() { rows[Int(group)].append(row) }
    for (group, rows) in rows.enumerated() {
      let present = rows.compactMap { row in
        cells.allSatisfy { $0[row] != nil } ? cells.map { $0[row] ?? 0 } : nil
      }
      let choices = cells.indices.map { column in
        Self.values(
          rows.compactMap { cells[column][$0] }, column == timeColumn ? completion.every : nil)
      }
      try demand(Self.product(choices, after: table.rowCount + self.groups.count))
      add(choices, except: Set(present), in: group)
    }
  }

  /// The cells of the combinations in a column.
  func column(_ index: Int, of column: Column) -> Column {
    guard index == timeColumn, case .days(let days) = column else {
      return column.gathered(values[index])
    }
    return .days(DayColumn(values[index].map { Int32($0) }, grain: days.grain))
  }

  /// What a cell is told by: its ordinal of time, or the first row with the same value.
  private static func cells(
    of table: Table, _ name: String, isTime: Bool
  ) throws(Diagnostic) -> [Int?] {
    guard let column = table.column(name) else {
      throw table.schema.unknownColumn(name, in: "the table", at: nil)
    }
    if isTime, case .days(let days) = column {
      return (0..<days.count).map { days.ordinal($0).map(Int.init) }
    }
    let groups = try Groups(table, by: [name])
    return (0..<table.rowCount).map { row in
      column.presence[row] ? groups.firstRows[Int(groups.indices[row])] : nil
    }
  }

  /// The values of a group: those that it has, or all times between the first and the last.
  private static func values(_ cells: [Int], _ every: Relation.Completion.Every?) -> [Int] {
    guard let every, let first = cells.min(), let last = cells.max() else {
      return Set(cells).sorted()
    }
    return Array(stride(from: first, through: last, by: every.step))
  }

  private mutating func add(_ choices: [[Int]], except present: Set<[Int]>, in group: Int) {
    guard choices.allSatisfy({ !$0.isEmpty }) else { return }
    let count = choices.reduce(1) { $0 * $1.count }
    for number in 0..<count {
      var rest = number
      var combination = [Int](repeating: 0, count: choices.count)
      for column in choices.indices.reversed() {
        combination[column] = choices[column][rest % choices[column].count]
        rest /= choices[column].count
      }
      guard !present.contains(combination) else { continue }
      groups.append(group)
      for column in choices.indices { values[column].append(combination[column]) }
    }
  }

  /// How many rows there may be once all combinations of the choices stand below others.
  private static func product(_ choices: [[Int]], after rows: Int) -> Int {
    let product = choices.reduce(1) { product, choice in
      let (next, overflow) = product.multipliedReportingOverflow(by: choice.count)
      return overflow ? .max : next
    }
    let (sum, overflow) = product.addingReportingOverflow(rows)
    return overflow ? .max : sum
  }
}
