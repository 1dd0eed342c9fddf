/// Functions that show one cell of the group: `min max first last mode`.
///
/// A single cell shows through, so the privacy of the column stays.
struct PickFunction: AggregateFunction {
  /// Which cell.
  enum Pick: String, Sendable, CaseIterable {
    case min, max, first, last, mode
  }

  let pick: Pick

  init(_ pick: Pick) {
    self.pick = pick
  }

  var manual: FunctionManual {
    let (summary, result) = described
    return FunctionManual(
      pick.rawValue, .aggregate, ["x"], summary, example: ("\(pick.rawValue)(x)", result))
  }

  private var described: (String, String) {
    switch pick {
    case .min: ("the smallest value, of any kind; texts by Unicode scalars", "1")
    case .max: ("the greatest value, of any kind; texts by Unicode scalars", "4")
    case .first: ("the first value in the order of the rows", "4")
    case .last: ("the last value in the order of the rows", "2")
    case .mode: ("the most frequent value; of several the one that comes first", "4")
    }
  }

  func typed(
    _ operands: [TypedNode], _ call: FunctionCall, by typer: inout FormulaTyper
  ) -> TypedAggregate? {
    TypedAggregate(
      kernel: PickKernel(pick: pick, scale: operands[0].result.scale), operands: operands,
      result: .init(
        kind: operands[0].kind, measure: operands[0].measure,
        privacy: operands[0].result.privacy, scale: operands[0].result.scale))
  }
}

/// Finds the row of one cell of each group.
struct PickKernel: AggregateKernel {
  let pick: PickFunction.Pick
  /// By whose levels answers are compared.
  var scale: Scale?

  func column(_ operands: [Column], over groups: Groups) -> Column {
    let rows = rows(operands[0], groups)
    guard operands[0].count > 0 else {
      return .repeating(.missing(.undefined), kind: operands[0].kind, count: groups.count)
    }
    return operands[0].gathered(rows.map { max($0, 0) })
      .keeping(.undefined(where: rows) { $0 < 0 })
  }

  /// The row of each group, -1 where no cell has a value.
  private func rows(_ column: Column, _ groups: Groups) -> [Int] {
    switch pick {
    case .first: best(column.presence, groups) { _, _ in false }
    case .last: best(column.presence, groups) { _, _ in true }
    case .mode: mostFrequent(column, groups)
    case .min: extreme(column, groups, isGreatest: false)
    case .max: extreme(column, groups, isGreatest: true)
    }
  }

  private func extreme(_ column: Column, _ groups: Groups, isGreatest: Bool) -> [Int] {
    switch column {
    case .numbers(let numbers):
      switch numbers.storage {
      case .decimals(let mantissas, _): extreme(of: mantissas, column, groups, isGreatest)
      case .doubles(let doubles): extreme(of: doubles, column, groups, isGreatest)
      }
    case .days(let days): extreme(of: days.ordinals, column, groups, isGreatest)
    case .texts(let answers) where scale != nil:
      extreme(of: answers.levelPositions(on: scale), column, groups, isGreatest)
    case .texts, .flags: extreme(of: column.ranks, column, groups, isGreatest)
    }
  }

  private func extreme<Cell: Comparable>(
    of cells: [Cell], _ column: Column, _ groups: Groups, _ isGreatest: Bool
  ) -> [Int] {
    best(column.presence, groups) { row, leader in
      isGreatest ? cells[row] > cells[leader] : cells[row] < cells[leader]
    }
  }

  private func mostFrequent(_ column: Column, _ groups: Groups) -> [Int] {
    let cells = CellCodes(column)
    var numbering = KeyNumbering(keys: groups.count * cells.cardinality, rows: column.count)
    let numbers = groups.indices.indices.map { row in
      numbering.number(
        of: Int(groups.indices[row]) * cells.cardinality + Int(cells.codes[row]), row)
    }
    var counts = [Int](repeating: 0, count: numbering.firstRows.count)
    for number in numbers { counts[Int(number)] += 1 }
    return best(column.presence, groups) { row, leader in
      counts[Int(numbers[row])] > counts[Int(numbers[leader])]
    }
  }

  /// The row of each group that no later row replaces.
  @inline(__always)
  private func best(
    _ presence: Presence, _ groups: Groups, _ replaces: (Int, Int) -> Bool
  ) -> [Int] {
    var rows = [Int](repeating: -1, count: groups.count)
    for (row, group) in groups.indices.enumerated() where presence[row] {
      let leader = rows[Int(group)]
      if leader < 0 || replaces(row, leader) { rows[Int(group)] = row }
    }
    return rows
  }
}

extension TextColumn {
  /// The position of each row's answer on a scale; -1 where it is none.
  fileprivate func levelPositions(on scale: Scale?) -> [Int] {
    let positions = levels.map { scale?.index(of: $0) ?? -1 }
    return codes.map { $0 < 0 ? -1 : positions[Int($0)] }
  }
}
