/// The names of stepped curves beside them, each where the other curves are far away.
///
/// Such curves often end close together, where names at their ends could not be told apart.
struct CurveNames {
  /// A curve with the strokes that it is made of.
  private struct Curve {
    let style: SeriesStyle
    let points: [Point]

    /// The room of each stroke, with half of its width.
    var strokes: [Rect] {
      zip(points, points.dropFirst()).map { first, second in
        Rect(
          left: min(first.x, second.x), top: min(first.y, second.y),
          right: max(first.x, second.x), bottom: max(first.y, second.y)
        ).outset(by: 1.5)
      }
    }
  }

  private let curves: [Curve]
  /// How far a name stands from its curve, in pixels.
  private static let distance = 7.0
  /// How far other curves must be for a place to be as good as any, in pixels.
  private static let enough = 48.0

  /// The curves of the series of a layer.
  init(_ rows: ScaledRows) {
    curves = rows.series.map { style, members in
      Curve(style: style, points: members.inOrderAcross.map(\.point).stepped.compactMap { $0 })
    }
  }

  /// Writes each name at its best place that is free of curves and rules.
  func draw(within frame: Rect, avoiding rules: [Rect], onto canvas: inout Canvas) {
    for (index, curve) in curves.enumerated() {
      let others = curves.indices.filter { $0 != index }.flatMap { curves[$0].strokes }
      let taken = curve.strokes + others + rules
      let places = candidates(beside: curve).filter { place in
        let room = place.room(of: curve.style.name)
        return frame.contains(room) && !taken.contains(where: room.overlaps)
      }
      let ranked = places.map { place in
        (place, distance: distance(from: place.room(of: curve.style.name), to: others))
      }
      let best = ranked.enumerated().sorted { first, second in
        let (one, other) = (first.element.distance, second.element.distance)
        return one != other ? one > other : first.offset < second.offset
      }.map { ($0.element.0.point, $0.element.0.anchor) }
      canvas.label(curve.style.name, at: best, .text(.name, curve.style.paint))
    }
  }

  /// How far other curves are, up to what is enough.
  private func distance(from room: Rect, to others: [Rect]) -> Double {
    others.map(room.distance(to:)).reduce(Self.enough, min)
  }

  /// Above and to the right of each corner, then below and to the left.
  private func candidates(beside curve: Curve) -> [Place] {
    let below = TextStyle.name.ascent + Self.distance
    let above = curve.points.map { corner in
      Place(
        point: Point(x: corner.x + Self.distance, y: corner.y - Self.distance), anchor: .start)
    }
    return above
      + curve.points.map { corner in
        Place(point: Point(x: corner.x - Self.distance, y: corner.y + below), anchor: .end)
      }
  }
}

/// Where a name can stand.
private struct Place {
  let point: Point
  let anchor: Appearance.Anchor

  func room(of name: String) -> Rect {
    let style = TextStyle.name
    let width = style.reserve(name)
    let left = anchor == .start ? point.x : point.x - width
    return Rect(
      left: left, top: point.y - style.ascent, right: left + width,
      bottom: point.y + style.descent)
  }
}

extension Rect {
  /// The shortest way between two rectangles; 0 where they touch.
  fileprivate func distance(to other: Rect) -> Double {
    let across = max(other.left - right, left - other.right, 0)
    let down = max(other.top - bottom, top - other.bottom, 0)
    return (across * across + down * down).squareRoot()
  }
}
