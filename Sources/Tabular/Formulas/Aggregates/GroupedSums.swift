import Statistics

/// Sums and counts of numbers by group: exact for decimals, compensated for binary numbers.
///
/// Binary numbers are summed in fixed blocks of rows that are merged in order, so that the result
/// does not depend on how many threads share the work.
struct GroupedSums {
  private enum Totals {
    case exact([ExactSum], scale: Int)
    case binary([CompensatedSum])
  }

  private let totals: Totals
  private let counts: [Int]

  init(_ numbers: NumberColumn, _ groups: Groups) {
    counts = groups.counts(of: numbers.presence)
    switch numbers.storage {
    case .decimals(let mantissas, let scale):
      totals = .exact(Self.exact(mantissas, numbers.presence, groups), scale: scale)
    case .doubles(let doubles):
      totals = .binary(Self.compensated(doubles, numbers.presence, groups))
    }
  }

  private static func exact(
    _ mantissas: [Int64], _ presence: Presence, _ groups: Groups
  ) -> [ExactSum] {
    var sums = [ExactSum](repeating: ExactSum(), count: groups.count)
    let isComplete = presence.isComplete
    for row in mantissas.indices where isComplete || presence[row] {
      sums[Int(groups.indices[row])].add(mantissas[row])
    }
    return sums
  }

  private static func compensated(
    _ numbers: [Double], _ presence: Presence, _ groups: Groups
  ) -> [CompensatedSum] {
    var sums = [CompensatedSum](repeating: CompensatedSum(), count: groups.count)
    let isComplete = presence.isComplete
    for start in stride(from: 0, to: numbers.count, by: CompensatedSum.blockLength) {
      var block = [CompensatedSum](repeating: CompensatedSum(), count: groups.count)
      let end = min(start + CompensatedSum.blockLength, numbers.count)
      for row in start..<end where isComplete || presence[row] {
        block[Int(groups.indices[row])].add(numbers[row])
      }
      for group in sums.indices { sums[group].merge(block[group]) }
    }
    return sums
  }

  /// The sum of each group, exact while it fits; missing as undefined where nothing was added.
  var sums: NumberColumn {
    let presence = Presence.undefined(where: counts) { $0 == 0 }
    switch totals {
    case .binary(let sums): return NumberColumn(doubles: sums.map(\.value), presence: presence)
    case .exact(let sums, let scale):
      let small = sums.compactMap { Int64(exactly: $0.mantissa) }
      return small.count == sums.count
        ? NumberColumn(decimals: small, scale: scale, presence: presence)
        : NumberColumn(doubles: sums.map { $0.total(scale: scale) }, presence: presence)
    }
  }

  /// The mean of each group; missing as undefined where nothing was added.
  var means: NumberColumn {
    switch totals {
    case .exact(let sums, let scale): NumberColumn(sums.map { $0.mean(scale: scale) })
    case .binary(let sums):
      NumberColumn(zip(sums, counts).map { $1 == 0 ? nil : $0.value / Double($1) })
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
