import Tabular

/// The order of a table's rows by some of its columns; rows without a value come last.
struct RowOrder {
  private let keys: [(column: Column, isDescending: Bool)]

  /// An order by columns, the first one first; columns that do not exist are passed over.
  init(_ table: Table, _ keys: [TableTag.SortKey]) {
    self.keys = keys.compactMap { key in
      table.column(key.column.text).map { ($0, key.isDescending) }
    }
  }

  /// Whether a row stands before another; ties go by position.
  func precedes(_ left: Int, _ right: Int) -> Bool {
    for key in keys {
      let (first, second) = (key.column.value(left), key.column.value(right))
      switch (first.missingReason, second.missingReason) {
      case (nil, nil): break
      case (nil, _): return true
      case (_, nil): return false
      default: continue
      }
      if Self.isBelow(first, second) { return !key.isDescending }
      if Self.isBelow(second, first) { return key.isDescending }
    }
    return left < right
  }

  private static func isBelow(_ left: Value, _ right: Value) -> Bool {
    switch (left, right) {
    case (.number(let left), .number(let right)): left.double < right.double
    case (.text(let left), .text(let right)): left.utf8.lexicographicallyPrecedes(right.utf8)
    case (.flag(let left), .flag(let right)): !left && right
    case (.day(let left, _), .day(let right, _)): left < right
    default: false
    }
  }
}
