/// Keeps so few points of a long line that its picture stays the same.
///
/// Of each column of pixels the first, the last, the lowest and the highest point remain, with which
/// a line of one pixel is drawn exactly. Source: Jugel, Jerzak, Hackenbroich, Markl 2014, M4.
enum LineThinning {
  /// How many points of a line are drawn as they are.
  static let most = 2_000

  /// The points that remain, in their order; points must go from left to right.
  static func kept(_ points: [Point?]) -> [Point?] {
    guard points.count > most else { return points }
    var kept: [Point?] = []
    var column: [Point] = []
    for point in points {
      if let point, column.last.map({ $0.x.rounded(.down) == point.x.rounded(.down) }) ?? true {
        column.append(point)
        continue
      }
      kept += extremes(of: column)
      column = point.map { [$0] } ?? []
      if point == nil, kept.last != .some(nil) { kept.append(nil) }
    }
    return kept + extremes(of: column)
  }

  /// At most four points of a column, in their order.
  private static func extremes(of column: [Point]) -> [Point?] {
    guard column.count > 4 else { return column }
    let indices = column.indices
    let highest = indices.min { column[$0].y < column[$1].y } ?? 0
    let lowest = indices.max { column[$0].y < column[$1].y } ?? 0
    return Set([0, highest, lowest, column.count - 1]).sorted().map { column[$0] }
  }
}
