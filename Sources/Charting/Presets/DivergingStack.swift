import Tabular

/// Shares of ordered levels in columns, stacked to both sides of zero, neutral ones left out.
struct DivergingStack {
  private let shares: [Field]
  /// The position of the neutral level, or between which two levels zero lies.
  private let neutral: Int?

  /// Whether all are stacked from zero on, neutral ones too.
  private let isStacked: Bool

  init(_ shares: [Field], neutral: String?, isStacked: Bool = false) {
    self.shares = shares
    self.isStacked = isStacked
    self.neutral = shares.firstIndex { $0.name == neutral }
  }

  /// A layer for each level, from the first to the last.
  func layers(beside item: Written, at place: Place?, filter: RowFilter?) -> [Layer] {
    shares.indices.filter { isStacked || $0 != neutral }.map { index in
      var layer = Layer(
        SegmentMark(),
        [
          .x2: source(upTo: index, at: place), .x: source(upTo: index + 1, at: place),
          .y: .column(item),
        ])
      layer.style = SeriesStyle(
        index: index, value: shares[index].name, name: shares[index].title,
        paint: paint(index), symbol: .square)
      layer.filter = filter
      return layer
    }
  }

  /// What lies between zero and the lower end of a level: below zero where the level comes first.
  private func source(upTo index: Int, at place: Place?) -> ChannelSource {
    .sum(
      shares.indices.compactMap { other in
        let weight = weight(of: other, upTo: index)
        let column = Written(shares[other].name, at: place)
        return weight == 0 ? nil : ChannelSource.Part(column: column, weight: weight)
      })
  }

  /// How much of a level lies between zero and the lower end of another, with its sign.
  private func weight(of level: Int, upTo index: Int) -> Double {
    let below = level < index ? 1.0 : 0
    if isStacked { return below }
    guard let neutral else { return level < shares.count / 2 ? below - 1 : below }
    return level < neutral ? below - 1 : level == neutral ? 0 : below
  }

  private func paint(_ index: Int) -> Paint {
    if index == neutral { return .neutral }
    let middle = Double(shares.count - 1) / 2
    let centre = neutral.map(Double.init) ?? middle
    let isOuter = index == 0 || index == shares.count - 1
    return Double(index) < centre
      ? (isOuter ? .against : .paleAgainst) : (isOuter ? .inFavour : .paleInFavour)
  }
}
