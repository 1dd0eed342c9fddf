/// Sums and counts of numbers by group: exact for decimals, compensated for binary numbers.
///
/// Binary numbers are summed in fixed blocks of rows that are merged in order, so that the result
/// does not depend on how many threads share the work.
struct GroupedSums {
  /// How many rows make a block.
  static let blockRows = 65_536

  private enum Totals {
    case exact(ExactSums, scale: Int)
    case binary(CompensatedSums)
  }

  private let totals: Totals

  init(_ numbers: NumberColumn, _ groups: Groups) {
    switch numbers.storage {
    case .decimals(let mantissas, let scale):
      var sums = ExactSums(groups: groups.count)
      sums.update(mantissas, numbers.presence, groups.indices)
      totals = .exact(sums, scale: scale)
    case .doubles(let doubles):
      var sums = CompensatedSums(groups: groups.count)
      for start in stride(from: 0, to: doubles.count, by: Self.blockRows) {
        var block = CompensatedSums(groups: groups.count)
        let rows = start..<min(start + Self.blockRows, doubles.count)
        block.update(doubles, numbers.presence, groups.indices, rows: rows)
        sums.merge(block)
      }
      totals = .binary(sums)
    }
  }

  /// The sum of each group; missing as undefined where nothing was added.
  var sums: NumberColumn {
    switch totals {
    case .exact(let exact, let scale): exact.sums(scale: scale)
    case .binary(let binary):
      NumberColumn(doubles: binary.totals, presence: .undefined(where: binary.counts) { $0 == 0 })
    }
  }

  /// The mean of each group; missing as undefined where nothing was added.
  var means: NumberColumn {
    switch totals {
    case .exact(let exact, let scale): exact.means(scale: scale)
    case .binary(let binary):
      NumberColumn(
        doubles: zip(binary.totals, binary.counts).map { $1 == 0 ? 0 : $0 / Double($1) },
        presence: .undefined(where: binary.counts) { $0 == 0 })
    }
  }
}

extension Presence {
  /// Missing as undefined where a condition holds.
  static func undefined<Item>(where items: [Item], _ condition: (Item) -> Bool) -> Presence {
    let rows = items.indices.filter { condition(items[$0]) }
    return Presence(count: items.count, missing: rows.map { ($0, .undefined) })
  }
}
