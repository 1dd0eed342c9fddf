import Tabular

/// Puts the shares of ordered answers to both sides of zero, one row for each answer to an item.
///
/// Adds where each answer begins and ends, which side it is on, and for each item the share of
/// neutral answers and the balance: in favour minus against.
struct DivergingPiles {
  /// The column of items.
  let item: Written
  /// The column of shares.
  let value: Written
  /// The column of answers, in their order.
  let level: Written
  /// The answer in the middle; nil for the middle one of an odd number.
  let neutral: String?
  /// Whether all pile up from zero, neutral ones too.
  let isStacked: Bool
}

extension DivergingPiles: Shaping {
  func schema(
    from schema: Schema, of table: String, reporting diagnostics: inout Diagnostics
  ) -> Schema? {
    let numbers = numbers(value, in: schema, of: table, reporting: &diagnostics)
    guard let numbers, has([item, level], schema, of: table, reporting: &diagnostics) else {
      return nil
    }
    guard numbers.measure.isDimensionless else {
      diagnostics.error(
        .unitConflict, "'\(value.text)' must be shares, not \(numbers.measure.description)",
        at: value.place)
      return nil
    }
    return Self.fields.reduce(schema) { $0.setting($1) }
  }

  private static let fields = [
    Field("from", .number), Field("to", .number), Field("side", .text),
    Field("neutral", .number), Field("balance", .number),
  ]

  func rows(of table: Table) throws(Diagnostic) -> Table {
    let levels = levels(of: table)
    var cells = Cells(count: table.rowCount)
    for rows in RowGroups(table, by: [item]).groups { pile(rows, of: table, levels, into: &cells) }
    let columns: [Column] = [
      .numbers(NumberColumn(cells.from)), .numbers(NumberColumn(cells.to)),
      .texts(TextColumn(cells.side)), .numbers(NumberColumn(cells.neutral)),
      .numbers(NumberColumn(cells.balance)),
    ]
    var result = table
    for (field, column) in zip(Self.fields, columns) {
      result = try result.setting(field, column)
    }
    return result
  }

  private struct Cells {
    var from, to, neutral, balance: [Double?]
    var side: [String?]

    init(count: Int) {
      (from, to, neutral, balance) = (
        Array(repeating: nil, count: count), Array(repeating: nil, count: count),
        Array(repeating: nil, count: count), Array(repeating: nil, count: count)
      )
      side = Array(repeating: nil, count: count)
    }
  }

  /// What the answers come to, from the first to the last.
  private struct Levels {
    let order: [String: Int]
    let neutral: Int?

    /// Below zero against, above zero in favour, zero neutral.
    func side(of level: Int) -> Int {
      if let neutral { return level - neutral }
      return level < order.count / 2 ? -1 : 1
    }
  }

  private func levels(of table: Table) -> Levels {
    var order: [String: Int] = [:]
    for row in 0..<table.rowCount {
      guard let level = table.value(level.text, row).text, order[level] == nil else { continue }
      order[level] = order.count
    }
    let middle = order.count % 2 == 1 ? order.count / 2 : nil
    return Levels(order: order, neutral: neutral.flatMap { order[$0] } ?? middle)
  }

  private func pile(
    _ rows: [Int], of table: Table, _ levels: Levels, into cells: inout Cells
  ) {
    let size = table.schema[value.text]?.measure.size?.value ?? 1
    let answers = rows.compactMap { row -> (row: Int, level: Int, share: Double)? in
      guard let name = table.value(level.text, row).text, let level = levels.order[name],
        let share = table.value(value.text, row).double
      else { return nil }
      return (row, level, share * size)
    }.sorted { $0.level < $1.level }
    let shares = answers.map { (side: levels.side(of: $0.level), share: $0.share) }
    let against = shares.reduce(0) { $0 + ($1.side < 0 ? $1.share : 0) }
    let inFavour = shares.reduce(0) { $0 + ($1.side > 0 ? $1.share : 0) }
    var end = isStacked ? 0 : -against
    for (answer, entry) in zip(answers, shares) {
      cells.side[answer.row] = entry.side < 0 ? "against" : entry.side > 0 ? "in favour" : "neutral"
      guard isStacked || entry.side != 0 else { continue }
      cells.from[answer.row] = Self.rounded(end)
      end += answer.share
      cells.to[answer.row] = Self.rounded(end)
    }
    let neutral = shares.reduce(0) { $0 + ($1.side == 0 ? $1.share : 0) }
    for row in rows where !answers.isEmpty {
      cells.neutral[row] = Self.rounded(neutral)
      cells.balance[row] = Self.rounded(inFavour - against)
    }
  }

  /// A sum of shares without the noise of binary fractions.
  private static func rounded(_ share: Double) -> Double { (share * 1e12).rounded() / 1e12 }
}
