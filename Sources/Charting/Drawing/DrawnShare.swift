/// What a chart does not draw row by row, because there are too many rows to be seen.
struct DrawnShare {
  /// How many points of a panel are drawn one by one.
  static let mostPoints = 2_000

  /// Whether points are gathered into shaded hexagons.
  let hasBins: Bool
  /// The rows of lines of which only the extremes are drawn; 0 where there are none.
  let thinnedRows: Int

  init(_ content: ChartContent) {
    hasBins = content.layers.contains { Self.isBinned($0, of: content) }
    thinnedRows = content.layers.filter { $0.layer.mark is LineMark }.flatMap { layer in
      Self.counts(of: layer) { "\($0.panel ?? "") \($0.style.index)" }
    }.filter { $0 > LineThinning.most }.reduce(0, +)
  }

  /// Whether the points of a layer are gathered: too many of one series between two numbers.
  static func isBinned(_ layer: BoundLayer, of content: ChartContent) -> Bool {
    guard let mark = layer.layer.mark as? PointMark, !mark.showsAll,
      layer.layer.channels[.color] == nil, content.placeDomain.categories.isEmpty
    else { return false }
    return counts(of: layer, by: \.panel).contains { $0 > mostPoints }
  }

  /// How many rows with a place stand in each group.
  private static func counts(
    of layer: BoundLayer, by group: (BoundLayer.Row) -> String?
  ) -> [Int] {
    var counts: [String: Int] = [:]
    for row in layer.rows where row.positions[.x] != nil && row.positions[.y] != nil {
      counts[group(row) ?? "", default: 0] += 1
    }
    return counts.keys.sorted().compactMap { counts[$0] }
  }
}
