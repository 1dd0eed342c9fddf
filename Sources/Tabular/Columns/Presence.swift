/// Which cells of a column have a value, and why the others have none.
///
/// All present costs nothing; otherwise one bit for each row, one usual reason, and the rows whose
/// reason is another.
public struct Presence: Sendable, Equatable {
  /// The number of rows.
  public let count: Int
  /// The number of rows without a value.
  public let missingCount: Int
  /// One bit for each row, set where there is a value; empty when all rows have one.
  private let bits: [UInt64]
  /// The reason of missing rows that are not listed as exceptions.
  private let usualReason: MissingReason
  /// Rows, ascending, whose reason differs from the usual one.
  private let exceptionRows: [Int]
  /// The reasons of those rows.
  private let exceptionReasons: [MissingReason]

  /// A column in which every row has a value.
  public init(allPresent count: Int) {
    self.init(count: count, missing: [])
  }

  /// A column in which nil is missing, all for the same reason.
  init<Cell>(of cells: [Cell?], missing reason: MissingReason) {
    let missing = cells.indices.filter { cells[$0] == nil }.map { (row: $0, reason: reason) }
    self.init(count: cells.count, missing: missing)
  }

  /// A column in which no row has a value, all for the same reason.
  public init(allMissing count: Int, because reason: MissingReason) {
    self.count = count
    missingCount = count
    bits = [UInt64](repeating: 0, count: (count + 63) / 64)
    usualReason = reason
    exceptionRows = []
    exceptionReasons = []
  }

  /// A column from its missing rows in ascending order, each with its reason.
  ///
  /// Rows outside 0..<count are ignored.
  public init(count: Int, missing: [(row: Int, reason: MissingReason)]) {
    let missing = missing.filter { (0..<count).contains($0.row) }
    let usual = Self.mostFrequent(missing)
    let exceptions = missing.filter { $0.reason != usual }
    self.count = count
    missingCount = missing.count
    usualReason = usual
    exceptionRows = exceptions.map(\.row)
    exceptionReasons = exceptions.map(\.reason)
    guard !missing.isEmpty else {
      bits = []
      return
    }
    var bits = [UInt64](repeating: .max, count: (count + 63) / 64)
    for (row, _) in missing { bits[row >> 6] &= ~(1 << UInt64(row & 63)) }
    self.bits = bits
  }

  /// Whether every row has a value.
  public var isComplete: Bool { missingCount == 0 }

  /// Whether a row has a value; false outside the rows.
  @inlinable
  public subscript(row: Int) -> Bool { hasValue(row) }

  /// The reason why a row has no value, or nil when it has one.
  public func reason(_ row: Int) -> MissingReason? {
    guard !hasValue(row) else { return nil }
    let index = exceptionRows.partitioningIndex { $0 >= row }
    return index < exceptionRows.count && exceptionRows[index] == row
      ? exceptionReasons[index] : usualReason
  }

  /// All missing rows in ascending order with their reasons.
  public var missing: [(row: Int, reason: MissingReason)] {
    guard !isComplete else { return [] }
    var rows: [(row: Int, reason: MissingReason)] = []
    rows.reserveCapacity(missingCount)
    for (index, word) in bits.enumerated() {
      var absent = ~word
      while absent != 0 {
        let row = index * 64 + absent.trailingZeroBitCount
        if row < count, let reason = reason(row) { rows.append((row, reason)) }
        absent &= absent - 1
      }
    }
    return rows
  }

  /// The presence of chosen rows in their order; a row of -1 is missing as unmatched.
  public func gathered(_ rows: [Int]) -> Presence {
    var missing: [(row: Int, reason: MissingReason)] = []
    for (position, row) in rows.enumerated() {
      if row < 0 {
        missing.append((position, .unmatched))
      } else if !isComplete, let reason = reason(row) {
        missing.append((position, reason))
      }
    }
    return Presence(count: rows.count, missing: missing)
  }

  /// Rows that are present in both; of two reasons the first operand's.
  public func intersection(_ other: Presence) -> Presence {
    if other.isComplete { return self }
    if isComplete { return other }
    var rows = missing + other.missing.filter { hasValue($0.row) }
    rows.sort { $0.row < $1.row }
    return Presence(count: count, missing: rows)
  }

  /// The presence of several columns one below the other.
  public static func concatenated(_ parts: [Presence]) -> Presence {
    var offset = 0
    var missing: [(row: Int, reason: MissingReason)] = []
    for part in parts {
      missing += part.missing.map { ($0.row + offset, $0.reason) }
      offset += part.count
    }
    return Presence(count: offset, missing: missing)
  }

  @usableFromInline
  func hasValue(_ row: Int) -> Bool {
    guard row >= 0, row < count else { return false }
    return bits.isEmpty || bits[row >> 6] & (1 << UInt64(row & 63)) != 0
  }

  private static func mostFrequent(
    _ missing: [(row: Int, reason: MissingReason)]
  ) -> MissingReason {
    var counts = [Int](repeating: 0, count: MissingReason.allCases.count)
    for (_, reason) in missing { counts[Int(reason.rawValue)] += 1 }
    let most = counts.max() ?? 0
    return MissingReason.allCases.first { counts[Int($0.rawValue)] == most } ?? .blank
  }
}
