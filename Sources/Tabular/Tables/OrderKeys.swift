/// The cells of a column as whole numbers that order as the cells do, missing ones last.
struct OrderKeys {
  /// The key of each row, 0...greatest.
  private let keys: [Int32]
  private let greatest: Int32

  /// The widest range of whole numbers that is used as it is.
  private static let widestRange = 1 << 20

  init(_ groups: Groups) {
    keys = groups.indices
    greatest = Int32(groups.count)
  }

  init(_ column: Column, isDescending: Bool) {
    let presence = column.presence
    let ranks = Self.ascending(column)
    let last = (ranks.indices.lazy.filter { presence[$0] }.map { ranks[$0] }.max() ?? -1) + 1
    keys = ranks.indices.map { row in
      guard presence[row] else { return last }
      return isDescending ? last - 1 - ranks[row] : ranks[row]
    }
    greatest = last
  }

  /// Days as they are where they lie close together, otherwise ranks.
  private static func ascending(_ column: Column) -> [Int32] {
    guard case .days(let days) = column, let least = days.ordinals.min(),
      let most = days.ordinals.max(), Int(most) - Int(least) < widestRange
    else { return column.ranks }
    return days.ordinals.map { $0 - least }
  }

  /// Rows in the order of their keys; rows of equal keys keep their order (a counting sort).
  func sorted(_ rows: [Int]) -> [Int] {
    var next = [Int](repeating: 0, count: Int(greatest) + 2)
    for row in rows { next[Int(keys[row]) + 1] += 1 }
    for key in next.indices.dropFirst() { next[key] += next[key - 1] }
    var sorted = rows
    for row in rows {
      sorted[next[Int(keys[row])]] = row
      next[Int(keys[row])] += 1
    }
    return sorted
  }
}

extension Column {
  /// The rank of each cell among the different ones; missing cells have the greatest.
  var ranks: [Int32] {
    switch self {
    case .numbers(let column):
      switch column.storage {
      case .decimals(let mantissas, _): Self.ranks(mantissas, presence)
      case .doubles(let numbers): Self.ranks(numbers, presence)
      }
    case .texts(let column):
      column.levelRanks.isEmpty
        ? column.codes.map { _ in .max }
        : Self.ranks(column.codes.map { $0 < 0 ? -1 : column.levelRanks[Int($0)] }, presence)
    case .flags(let column): Self.ranks(column.flags.map { $0 ? 1 : 0 }, presence)
    case .days(let column): Self.ranks(column.ordinals, presence)
    }
  }

  private static func ranks<Cell: Comparable>(_ cells: [Cell], _ presence: Presence) -> [Int32] {
    let order = cells.indices.filter { presence[$0] }.sorted { cells[$0] < cells[$1] }
    var ranks = [Int32](repeating: .max, count: cells.count)
    var rank: Int32 = -1
    for (position, row) in order.enumerated() {
      if position == 0 || cells[order[position - 1]] < cells[row] { rank += 1 }
      ranks[row] = rank
    }
    return ranks
  }
}
