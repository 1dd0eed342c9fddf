import Tabular

/// The summary of the answers of one item, by all or by one group.
struct LikertRow {
  /// The number of the item by its first row.
  let item: Int
  /// The column whose group it is of; nil for all.
  let compared: String?
  /// Where the group stands among those that it is compared with.
  let order: (column: Int, level: Int, text: String)
  /// The first row of the group; -1 for no row.
  let firstRow: Int
  let estimates: [Estimate]
  /// The share of each level; nil where there is no answer.
  let shares: [Double?]
  let answered: Int
  let missing: Int
  /// How many are missing for each reason of `LikertColumns.reasons`.
  let reasons: [Int]
  let persons: Int

  /// The position of the level that half of the answers do not exceed.
  var median: Int? {
    var sum = 0.0
    return shares.firstIndex { share in
      sum += share ?? 0
      return sum >= 0.5 - 1e-12
    }
  }

  /// Whether the row comes before another: by item, all before groups, groups by level or name.
  func precedes(_ other: LikertRow) -> Bool {
    if item != other.item { return item < other.item }
    if order.column != other.order.column { return order.column < other.order.column }
    if order.level != other.order.level { return order.level < other.order.level }
    return order.text.precedesByScalars(other.order.text)
  }
}
