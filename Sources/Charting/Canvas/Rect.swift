/// A rectangle in pixels; `top` is above `bottom` and so the smaller number.
struct Rect: Equatable, Sendable {
  var left: Double
  var top: Double
  var right: Double
  var bottom: Double

  var width: Double { right - left }
  var height: Double { bottom - top }
  var centre: Point { Point(x: (left + right) / 2, y: (top + bottom) / 2) }

  /// Whether two rectangles share more than a hairline.
  func overlaps(_ other: Rect) -> Bool {
    min(right, other.right) - max(left, other.left) > 0.5
      && min(bottom, other.bottom) - max(top, other.top) > 0.5
  }

  /// Whether this rectangle holds another.
  func contains(_ other: Rect) -> Bool {
    other.left >= left && other.right <= right && other.top >= top && other.bottom <= bottom
  }

  /// The rectangle made larger on all four sides.
  func outset(by margin: Double) -> Rect {
    Rect(left: left - margin, top: top - margin, right: right + margin, bottom: bottom + margin)
  }
}
