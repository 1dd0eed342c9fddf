import Tabular

/// Labels beside points, each at the first of eight places around its point that nothing covers.
///
/// Larger points choose first, then those whose label comes first. A label that finds no place is
/// left out and reported. Source: Imhof 1975, Positioning names on maps, for the order of places.
struct PointLabels {
  private struct Entry {
    let text: String
    let point: Point
    let radius: Double
  }

  private let entries: [Entry]
  /// How far a label stands from the edge of its point, in pixels: near, then farther.
  private static let distances = [3.0, 9.0]

  /// The labels of rows whose points have a radius.
  init(_ rows: [ScaledRows.Row], radius: (ScaledRows.Row) -> Double) {
    entries = rows.compactMap { row in
      guard let text = row.label, !text.isEmpty, let point = row.point else { return nil }
      return Entry(text: text, point: point, radius: radius(row))
    }.enumerated().sorted { first, second in
      let (one, other) = (first.element, second.element)
      if one.radius != other.radius { return one.radius > other.radius }
      return one.text != other.text
        ? one.text.precedesByScalars(other.text) : first.offset < second.offset
    }.map(\.element)
  }

  func draw(onto canvas: inout Canvas) {
    canvas.group(.text(.label, .ink)) { canvas in
      for entry in entries {
        canvas.label(entry.text, at: Self.places(around: entry), avoidsMarks: true)
      }
    }
  }

  private static func places(
    around entry: Entry
  ) -> [(point: Point, anchor: Appearance.Anchor)] {
    distances.flatMap { distance in
      let reach = entry.radius + distance
      let middle = entry.point.y + TextStyle.label.centring
      let (above, below) = (
        entry.point.y - reach, entry.point.y + reach + TextStyle.label.ascent
      )
      let aside = 0.7 * reach
      let (left, right) = (entry.point.x - aside, entry.point.x + aside)
      let places: [(point: Point, anchor: Appearance.Anchor)] = [
        (Point(x: entry.point.x + reach, y: middle), .start),
        (Point(x: entry.point.x - reach, y: middle), .end),
        (Point(x: entry.point.x, y: above), .middle), (Point(x: entry.point.x, y: below), .middle),
        (Point(x: right, y: above), .start), (Point(x: left, y: above), .end),
        (Point(x: right, y: below), .start), (Point(x: left, y: below), .end),
      ]
      return places
    }
  }
}
