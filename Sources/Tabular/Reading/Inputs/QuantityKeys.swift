/// The different units that amounts are in, each with all that tells it apart.
struct QuantityKeys {
  /// The keys by first appearance; nil where no unit is told.
  let all: [QuantityKey?]
  /// The key of each row; -1 where there is no amount.
  let indices: [Int32]

  /// - Parameters:
  ///   - parts: unit, state, country, product and date of each row, as far as they are told.
  ///   - dates: how the dates are written.
  init(_ parts: [TextColumn?], dates: ColumnType, of amounts: Presence) {
    var indices = (0..<amounts.count).map { amounts[$0] ? Int32(0) : -1 }
    var firstRows = indices.firstIndex(of: 0).map { [$0] } ?? []
    for part in parts.compactMap({ $0 }) {
      let width = part.levels.count + 1
      var numbering = KeyNumbering(keys: firstRows.count * width, rows: indices.count)
      indices = indices.enumerated().map { row, index in
        index < 0 ? -1 : numbering.number(of: Int(index) * width + Int(part.codes[row]) + 1, row)
      }
      firstRows = numbering.firstRows
    }
    self.indices = indices
    let days = parts.last.flatMap { $0 }.map { $0.days(as: dates) }
    all = firstRows.map { row in Self.key(at: row, parts, days) }
  }

  private static func key(at row: Int, _ parts: [TextColumn?], _ days: [Int?]?) -> QuantityKey? {
    guard let unit = parts[0]?.text(row) else { return nil }
    var key = QuantityKey(unit: unit)
    key.state = parts[1]?.text(row)
    key.country = parts[2]?.text(row)
    key.product = parts[3]?.text(row)
    if let days, let code = parts[4]?.codes[row], code >= 0 { key.day = days[Int(code)] }
    return key
  }
}

extension TextColumn {
  /// The day that each level writes, the first one where it writes a month or a season; nil where it
  /// writes none.
  fileprivate func days(as type: ColumnType) -> [Int?] {
    guard case .day(let grain) = type.kind else { return levels.map { _ in nil } }
    return LevelConversion.ordinals(levels, as: type).map { $0.flatMap(grain.firstDay) }
  }
}
