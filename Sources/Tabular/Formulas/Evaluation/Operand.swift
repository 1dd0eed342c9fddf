/// A column on its way into a kernel, or one value that counts for every row.
struct Operand: Sendable {
  /// The cells: one of them if the operand is constant.
  let column: Column
  /// Whether the one cell counts for all rows.
  let isConstant: Bool

  init(_ column: Column, isConstant: Bool = false) {
    self.column = column
    self.isConstant = isConstant
  }

  /// How far to go from one row to the next.
  var stride: Int { isConstant ? 0 : 1 }

  /// Which of the rows have a value.
  func presence(rows: Int) -> Presence {
    guard isConstant else { return column.presence }
    guard let reason = column.presence.reason(0) else { return Presence(allPresent: rows) }
    return Presence(allMissing: rows, because: reason)
  }

  /// The one value of a constant operand.
  var constantValue: Value? { isConstant ? column.value(0) : nil }

  /// The numbers; an empty column where there are none, which typing rules out.
  var numbers: NumberColumn { column.numberColumn ?? NumberColumn(whole: []) }
}

extension [Operand] {
  /// Which rows have a value in all operands; the first missing operand gives the reason.
  func presence(rows: Int) -> Presence {
    dropFirst().reduce(first?.presence(rows: rows) ?? Presence(allPresent: rows)) {
      $0.intersection($1.presence(rows: rows))
    }
  }
}
