/// Takes each row from one of several columns: `if`, `case`, `??`, `least`.
enum ChoiceKernel {
  /// The second operand where the first is true, the third where it is false.
  ///
  /// Missing where the condition is, with its reason.
  static func chosen(_ operands: [Operand], rows: Int) -> Column {
    let condition = LogicKernel.Flags(operands[0], rows: rows)
    let picked = picked(from: operands[1], operands[2], rows: rows) { condition[$0] != false }
    return picked.keeping(condition.presence)
  }

  /// The first operand where it has a value, otherwise the second.
  static func otherwise(_ operands: [Operand], rows: Int) -> Column {
    let presence = operands[0].presence(rows: rows)
    guard !presence.isComplete || operands[0].isConstant else { return operands[0].column }
    return picked(from: operands[0], operands[1], rows: rows) { presence[$0] }
  }

  private static func picked(
    from first: Operand, _ second: Operand, rows: Int, _ takesFirst: (Int) -> Bool
  ) -> Column {
    if let numbers = completeNumbers(first, second, rows: rows, takesFirst) {
      return .numbers(numbers)
    }
    let offset = first.column.count
    let sources = (0..<rows).map { row in
      takesFirst(row) ? row &* first.stride : offset + row &* second.stride
    }
    return Column.concatenated([first.column, second.column])?.gathered(sources) ?? first.column
  }

  /// The usual case without a detour: exact decimals, the second operand complete.
  private static func completeNumbers(
    _ first: Operand, _ second: Operand, rows: Int, _ takesFirst: (Int) -> Bool
  ) -> NumberColumn? {
    guard second.column.presence.isComplete, let a = first.column.numberColumn,
      let b = second.column.numberColumn, let leftScale = a.decimalScale,
      let rightScale = b.decimalScale, first.stride == 1 || first.column.presence.isComplete
    else { return nil }
    let scale = max(leftScale, rightScale)
    guard let left = a.mantissas(scale: scale), let right = b.mantissas(scale: scale) else {
      return nil
    }
    var missing: [(row: Int, reason: MissingReason)] = []
    for (row, reason) in a.presence.missing where takesFirst(row) { missing.append((row, reason)) }
    let mantissas = (0..<rows).map { row in
      takesFirst(row) ? left[row &* first.stride] : right[row &* second.stride]
    }
    return NumberColumn(
      clearing: mantissas, scale: scale, presence: Presence(count: rows, missing: missing))
  }
}
