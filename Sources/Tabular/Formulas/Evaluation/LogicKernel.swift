/// `and`, `or`, `not`, `is null`: three-valued as in SQL.
///
/// `false and missing` is false, `true or missing` is true; what stays open is missing, with the
/// reason of the first missing operand.
enum LogicKernel {
  /// `and` or `or`; `absorbing` is the flag that decides alone.
  static func joined(_ operands: [Operand], absorbing: Bool, rows: Int) -> Column {
    let a = Flags(operands[0], rows: rows)
    let b = Flags(operands[1], rows: rows)
    var flags = [Bool](repeating: !absorbing, count: rows)
    var open: [(row: Int, reason: MissingReason)] = []
    for row in 0..<rows {
      let first = a[row]
      let second = b[row]
      if first == absorbing || second == absorbing {
        flags[row] = absorbing
      } else if first == nil || second == nil {
        flags[row] = false
        open.append((row, a.presence.reason(row) ?? b.presence.reason(row) ?? .undefined))
      }
    }
    return .flags(FlagColumn(flags: flags, presence: Presence(count: rows, missing: open)))
  }

  static func not(_ operand: Operand, rows: Int) -> Column {
    let presence = operand.presence(rows: rows)
    let flags = Cells.combined(
      (operand.column.flagColumn?.flags ?? [], operand.stride), ([true], 0), rows: rows
    ) { $0 != $1 }
    return .flags(FlagColumn(clearing: flags, presence: presence))
  }

  static func isMissing(_ operand: Operand, expected: Bool, rows: Int) -> Column {
    let presence = operand.presence(rows: rows)
    var flags = [Bool](repeating: !expected, count: rows)
    for (row, _) in presence.missing { flags[row] = expected }
    return .flags(FlagColumn(flags: flags, presence: Presence(allPresent: rows)))
  }

  /// Flags of every row: true, false or nil.
  struct Flags {
    let presence: Presence
    private let flags: [Bool]
    private let stride: Int
    private let isComplete: Bool

    init(_ operand: Operand, rows: Int) {
      presence = operand.presence(rows: rows)
      isComplete = presence.isComplete
      flags = operand.column.flagColumn?.flags ?? [false]
      stride = operand.stride
    }

    subscript(row: Int) -> Bool? {
      isComplete || presence[row] ? flags[row &* stride] : nil
    }
  }
}
