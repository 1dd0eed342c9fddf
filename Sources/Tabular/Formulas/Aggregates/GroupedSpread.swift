import Statistics

/// Count, mean and sum of squared deviations of the numbers of one group.
struct GroupedSpread {
  let count: Int
  let mean: Double
  let sumOfSquares: Double

  /// Mantissas below this and fewer rows than this keep all sums of squares in 127 bits.
  private static let greatestMantissa: UInt64 = 1 << 31

  /// The spread of every group: from exact sums of squares where they fit, in two compensated passes
  /// otherwise.
  static func of(_ numbers: NumberColumn, _ groups: Groups) -> [GroupedSpread] {
    if case .decimals(let mantissas, let scale) = numbers.storage,
      mantissas.count < 1 << 31, mantissas.allSatisfy({ $0.magnitude < greatestMantissa })
    {
      return exact(mantissas, scale, numbers.presence, groups)
    }
    return moments(numbers, groups).map {
      GroupedSpread(count: $0.count, mean: $0.mean, sumOfSquares: $0.sumOfSquares)
    }
  }

  /// `n sum(x^2) - (sum x)^2` in whole numbers, then one division by n.
  private static func exact(
    _ mantissas: [Int64], _ scale: Int, _ presence: Presence, _ groups: Groups
  ) -> [GroupedSpread] {
    var sums = [(count: Int128, sum: Int128, squares: Int128)](
      repeating: (0, 0, 0), count: groups.count)
    let isComplete = presence.isComplete
    for row in mantissas.indices where isComplete || presence[row] {
      let group = Int(groups.indices[row])
      sums[group].count &+= 1
      sums[group].sum &+= Int128(mantissas[row])
      sums[group].squares &+= Int128(mantissas[row] &* mantissas[row])
    }
    let unit = Double(Decimals.powerOfTen(scale) ?? 1)
    return sums.map { count, sum, squares in
      guard count > 0 else { return GroupedSpread(count: 0, mean: 0, sumOfSquares: 0) }
      return GroupedSpread(
        count: Int(count), mean: nearest(sum) / (Double(Int(count)) * unit),
        sumOfSquares: nearest(count * squares - sum * sum) / Double(Int(count)) / (unit * unit))
    }
  }

  /// The binary number of a whole one, within one unit in the last place.
  private static func nearest(_ whole: Int128) -> Double {
    if let small = Int64(exactly: whole) { return Double(small) }
    return Double(Int64(truncatingIfNeeded: whole >> 64)) * 0x1p64
      + Double(UInt64(truncatingIfNeeded: whole))
  }

  private static func moments(_ numbers: NumberColumn, _ groups: Groups) -> [Moments] {
    let grouped = GroupedRows(groups, numbers.presence)
    let ranges = (0..<groups.count).map(grouped.range(of:))
    switch numbers.storage {
    case .decimals(let mantissas, let scale):
      let ordered = grouped.gathered(mantissas)
      return ranges.map { Moments(of: ordered.span.extracting($0), scale: scale) }
    case .doubles(let doubles):
      let ordered = grouped.gathered(doubles)
      return ranges.map { Moments(of: ordered.span.extracting($0)) }
    }
  }
}
