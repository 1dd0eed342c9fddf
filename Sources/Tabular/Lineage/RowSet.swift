/// Some of the rows of a table: one bit for each.
public struct RowSet: Sendable, Equatable {
  /// How many rows the table has.
  public let rowCount: Int
  private var words: [UInt64]

  /// None of the rows.
  public init(of rowCount: Int) {
    self.rowCount = rowCount
    words = [UInt64](repeating: 0, count: (rowCount + 63) / 64)
  }

  /// Chosen rows; those that the table does not have, such as -1, are left out.
  public init(_ rows: some Sequence<Int>, of rowCount: Int) {
    self.init(of: rowCount)
    for row in rows { insert(row) }
  }

  /// All rows.
  public init(all rowCount: Int) { self.init(0..<rowCount, of: rowCount) }

  /// Whether no row is in it.
  public var isEmpty: Bool { words.allSatisfy { $0 == 0 } }

  /// How many rows are in it.
  public var count: Int { words.reduce(0) { $0 + $1.nonzeroBitCount } }

  /// Whether all rows are in it.
  public var isWhole: Bool { count == rowCount }

  /// The rows in ascending order.
  public var rows: [Int] {
    var rows: [Int] = []
    for (index, word) in words.enumerated() {
      var rest = word
      while rest != 0 {
        rows.append(index * 64 + rest.trailingZeroBitCount)
        rest &= rest - 1
      }
    }
    return rows
  }

  /// Whether a row is in it.
  public func contains(_ row: Int) -> Bool {
    (0..<rowCount).contains(row) && words[row >> 6] & (1 << UInt64(row & 63)) != 0
  }

  /// Puts a row in.
  public mutating func insert(_ row: Int) {
    guard (0..<rowCount).contains(row) else { return }
    words[row >> 6] |= 1 << UInt64(row & 63)
  }

  /// Puts in all rows of another set of the same table.
  public mutating func formUnion(_ other: RowSet) {
    for index in words.indices where index < other.words.count {
      words[index] |= other.words[index]
    }
  }

  /// The rows for which something is true.
  public func filter(_ isIncluded: (Int) -> Bool) -> RowSet {
    RowSet(rows.filter(isIncluded), of: rowCount)
  }
}
