/// A mark that draws one line for each series: straight from row to row, or in steps.
protocol SeriesLine: Mark {
  /// Whether a value holds until the next row.
  var isStepped: Bool { get }
  /// Whether lines are broken, whatever their series.
  var isDashed: Bool { get }
  /// Which ends of each line carry the label of their row.
  var labelledEnds: LineEnds? { get }
}

/// The ends of a line that carry labels.
enum LineEnds: String, CaseIterable, Sendable {
  case first, last, both
}

extension SeriesLine {
  /// Draws the line of each series, and a point where a row has no neighbours.
  func drawLines(_ rows: ScaledRows, hasPoints: Bool, onto canvas: inout Canvas) {
    for (style, members) in rows.series {
      let ordered = members.inOrderAcross
      canvas.path(path(through: ordered), line(style))
      let alone = hasPoints ? ordered.compactMap(\.point) : ordered.lonePoints
      canvas.group(.filled(style.paint)) { canvas in
        for point in alone + ends(of: ordered) {
          canvas.symbol(style.symbol, at: point, radius: 3.5)
        }
      }
    }
  }

  private func line(_ style: SeriesStyle) -> Appearance {
    .line(style.paint, width: isDashed ? 1.5 : 2.25, dash: isDashed ? "4 3" : style.dash)
  }

  /// The line through rows from left to right.
  func path(through rows: [ScaledRows.Row]) -> PathText {
    let points = rows.inOrderAcross.map(\.point)
    return .through(isStepped ? points.stepped : points)
  }

  /// The points at the ends that carry labels.
  private func ends(of rows: [ScaledRows.Row]) -> [Point] {
    guard let labelledEnds else { return [] }
    let points = rows.compactMap(\.point)
    return [labelledEnds == .last ? nil : points.first, labelledEnds == .first ? nil : points.last]
      .compactMap { $0 }
  }

  func drawSample(_ style: SeriesStyle, at point: Point, onto canvas: inout Canvas) {
    canvas.line(
      Point(x: point.x - 9, y: point.y), Point(x: point.x + 9, y: point.y),
      .line(style.paint, width: 2.25, dash: style.dash))
  }

  func drawLabels(_ rows: ScaledRows, onto canvas: inout Canvas) {
    guard let labelledEnds else { return }
    if labelledEnds != .first {
      RowLabels(rows, isFirst: false).draw(within: rows.frame, onto: &canvas)
    }
    if labelledEnds != .last {
      RowLabels(rows, isFirst: true).draw(within: rows.frame, onto: &canvas)
    }
  }
}

extension ScaledRows.Row {
  /// Where the row stands, if both its positions are there.
  var point: Point? {
    guard let x, let y else { return nil }
    return Point(x: x, y: y)
  }
}

extension [Point?] {
  /// The points with the corner before each of them, as a value that holds until the next one.
  var stepped: [Point?] {
    indices.flatMap { index -> [Point?] in
      guard index > 0, let before = self[index - 1], let point = self[index],
        point.y != before.y
      else { return [self[index]] }
      return [Point(x: point.x, y: before.y), point]
    }
  }
}

extension [ScaledRows.Row] {
  /// The rows that have a place from left to right, in that order; equal ones as in the table.
  var inOrderAcross: [ScaledRows.Row] {
    enumerated().filter { $0.element.x != nil }.sorted { first, second in
      let (left, right) = (first.element.x ?? 0, second.element.x ?? 0)
      return left != right ? left < right : first.offset < second.offset
    }.map(\.element)
  }

  /// Points between two gaps, which a line alone would not show.
  fileprivate var lonePoints: [Point] {
    indices.compactMap { index in
      let before = index > 0 ? self[index - 1].point : nil
      let after = index + 1 < count ? self[index + 1].point : nil
      return before == nil && after == nil ? self[index].point : nil
    }
  }
}
