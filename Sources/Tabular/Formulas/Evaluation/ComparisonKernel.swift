/// `< <= == != >= >` on columns of one kind.
///
/// Decimals compare exactly, texts by Unicode scalars, `false` comes before `true`.
enum ComparisonKernel {
  /// How two cells are compared.
  enum Sign: Sendable {
    case less, lessOrEqual, equal, notEqual, greaterOrEqual, greater
  }

  static func column(_ sign: Sign, _ operands: [Operand], rows: Int) -> Column {
    let left = operands[0]
    let right = operands[1]
    return .flags(
      FlagColumn(
        clearing: flags(sign, left, right, rows: rows), presence: operands.presence(rows: rows)))
  }

  private static func flags(
    _ sign: Sign, _ left: Operand, _ right: Operand, rows: Int
  ) -> [Bool] {
    switch (left.column, right.column) {
    case (.numbers, .numbers): return numberFlags(sign, left, right, rows: rows)
    case (.days(let a), .days(let b)):
      return compared(sign, (a.ordinals, left.stride), (b.ordinals, right.stride), rows: rows)
    case (.texts(let a), .texts(let b)):
      let ranks = TextRanks(a, b)
      return compared(sign, (ranks.left, left.stride), (ranks.right, right.stride), rows: rows)
    case (.flags(let a), .flags(let b)):
      return compared(
        sign, (a.flags.map { $0 ? 1 : 0 }, left.stride), (b.flags.map { $0 ? 1 : 0 }, right.stride),
        rows: rows)
    default: return [Bool](repeating: false, count: rows)
    }
  }

  private static func numberFlags(
    _ sign: Sign, _ left: Operand, _ right: Operand, rows: Int
  ) -> [Bool] {
    guard case .decimals(let a, let leftScale) = left.numbers.storage,
      case .decimals(let b, let rightScale) = right.numbers.storage
    else {
      return compared(
        sign, (left.numbers.doubles, left.stride), (right.numbers.doubles, right.stride),
        rows: rows)
    }
    let scale = max(leftScale, rightScale)
    if let a = left.numbers.mantissas(scale: scale), let b = right.numbers.mantissas(scale: scale) {
      return compared(sign, (a, left.stride), (b, right.stride), rows: rows)
    }
    let raiseLeft = Int128(Decimals.powerOfTen(scale - leftScale) ?? 1)
    let raiseRight = Int128(Decimals.powerOfTen(scale - rightScale) ?? 1)
    return compared(
      sign, (a.map { Int128($0) * raiseLeft }, left.stride),
      (b.map { Int128($0) * raiseRight }, right.stride), rows: rows)
  }

  @inline(__always)
  private static func compared<Cell: Comparable>(
    _ sign: Sign, _ left: ([Cell], stride: Int), _ right: ([Cell], stride: Int), rows: Int
  ) -> [Bool] {
    switch sign {
    case .less: Cells.combined(left, right, rows: rows) { $0 < $1 }
    case .lessOrEqual: Cells.combined(left, right, rows: rows) { $0 <= $1 }
    case .equal: Cells.combined(left, right, rows: rows) { $0 == $1 }
    case .notEqual: Cells.combined(left, right, rows: rows) { $0 != $1 }
    case .greaterOrEqual: Cells.combined(left, right, rows: rows) { $0 >= $1 }
    case .greater: Cells.combined(left, right, rows: rows) { $0 > $1 }
    }
  }
}
