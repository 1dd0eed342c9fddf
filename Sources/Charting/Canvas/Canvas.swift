/// The elements of a picture, written down in the order in which they are drawn.
///
/// It also remembers the room that every text takes, so that a later label can stand clear of it.
struct Canvas: Sendable {
  /// What has been drawn, as SVG.
  private(set) var body = ""
  /// The room that texts and marks take, in the wider of the two fonts.
  private(set) var taken: [Rect] = []
  /// Labels that found no room, in the order in which they were tried.
  private(set) var dropped: [String] = []
  /// The whole picture.
  let page: Rect

  /// What the groups around the next element set.
  private var surroundings: [Appearance] = []
  /// Where marks are.
  private var marks: Occupancy
  /// Whether what is drawn is a mark.
  private var isDrawingMarks = false

  init(width: Double, height: Double) {
    page = Rect(left: 0, top: 0, right: width, bottom: height)
    marks = Occupancy(width: width, height: height)
  }

  /// Draws marks, which labels stand clear of where they can.
  mutating func marks(_ draw: (inout Canvas) -> Void) {
    isDrawingMarks = true
    draw(&self)
    isDrawingMarks = false
  }

  /// Draws elements that share an appearance.
  mutating func group(
    _ appearance: Appearance = .inherited, name: String? = nil,
    _ draw: (inout Canvas) -> Void
  ) {
    let opening = body.utf8.count
    surroundings.append(appearance.over(surroundings.last ?? .inherited))
    body += "<g\(name.map { " id=\"\($0)\"" } ?? "")\(appearance.attributes)>"
    let content = body.utf8.count
    draw(&self)
    surroundings.removeLast()
    guard body.utf8.count > content else {
      body.removeLast(body.utf8.count - opening)
      return
    }
    body += surroundings.isEmpty ? "</g>\n" : "</g>"
  }

  /// Draws a rectangle.
  mutating func rect(_ rect: Rect, _ appearance: Appearance = .inherited) {
    let (x, y) = (Coordinate.text(rect.left), Coordinate.text(rect.top))
    let (width, height) = (Coordinate.text(rect.width), Coordinate.text(rect.height))
    occupy(rect, appearance)
    body += "<rect x=\"\(x)\" y=\"\(y)\" width=\"\(width)\" height=\"\(height)\""
    body += appearance.attributes + "/>"
  }

  /// Draws a path; an empty one is left out.
  mutating func path(_ path: PathText, _ appearance: Appearance = .inherited) {
    guard !path.isEmpty else { return }
    occupy(path, appearance)
    body += "<path d=\"\(path.text)\"\(appearance.attributes)/>"
  }

  /// Draws a straight line.
  mutating func line(_ from: Point, _ to: Point, _ appearance: Appearance = .inherited) {
    path(.segment(from, to), appearance)
  }

  /// Draws the shape of a point.
  mutating func symbol(
    _ symbol: Symbol, at point: Point, radius: Double, _ appearance: Appearance = .inherited
  ) {
    let reach = symbol.reach(radius)
    switch symbol {
    case .circle:
      let (x, y) = (Coordinate.text(point.x), Coordinate.text(point.y))
      let r = Coordinate.text(radius)
      occupy(Rect(left: point.x, top: point.y, right: point.x, bottom: point.y).outset(by: radius))
      body += "<circle cx=\"\(x)\" cy=\"\(y)\" r=\"\(r)\"\(appearance.attributes)/>"
    case .square:
      rect(
        Rect(
          left: point.x - reach, top: point.y - reach, right: point.x + reach,
          bottom: point.y + reach), appearance)
    case .diamond, .triangle, .cross:
      path(.closed(symbol.outline(around: point, reach: reach)), appearance)
    }
  }

  /// Writes a text whose room is known to be free.
  mutating func text(
    _ text: String, at point: Point, _ appearance: Appearance = .inherited
  ) {
    taken.append(room(of: text, at: point, appearance))
    write(text, at: point, appearance)
  }

  /// Writes a text in the first of several places that is free, or drops and remembers it.
  ///
  /// A place that is clear of marks comes before one that is not; a label that avoids marks takes no
  /// other. One that may be missing without harm, as one of many ticks, is not remembered.
  @discardableResult
  mutating func label(
    _ text: String, at places: [(point: Point, anchor: Appearance.Anchor)],
    _ appearance: Appearance = .inherited, isOptional: Bool = false, avoidsMarks: Bool = false
  ) -> Bool {
    let candidates = places.map { point, anchor -> (point: Point, look: Appearance, room: Rect) in
      var placed = appearance
      placed.anchor = anchor == surroundings.last?.anchor ?? .start ? nil : anchor
      return (point, placed, room(of: text, at: point, placed))
    }.filter { page.contains($0.room) && !taken.contains(where: $0.room.overlaps) }
    let clear = candidates.first { marks.isFree($0.room) }
    guard let (point, look, room) = clear ?? (avoidsMarks ? nil : candidates.first) else {
      if !isOptional { dropped.append(text) }
      return false
    }
    taken.append(room)
    if look.hasHalo { write(text, at: point, look.halo) }
    write(text, at: point, look)
    return true
  }

  /// Keeps labels away from a place.
  mutating func take(_ room: Rect) { taken.append(room) }

  /// Remembers where a filled rectangle is, unless it is so pale that a label on it can be read.
  private mutating func occupy(_ rect: Rect, _ appearance: Appearance = .inherited) {
    guard isDrawingMarks, covers(appearance) else { return }
    marks.fill(rect)
  }

  /// Remembers where a path is: its line, and its inside where that is filled.
  private mutating func occupy(_ path: PathText, _ appearance: Appearance) {
    guard isDrawingMarks else { return }
    let look = appearance.over(surroundings.last ?? .inherited)
    if covers(appearance) { marks.fill(path.stretches) }
    if look.stroke != nil { marks.stroke(path.stretches, width: look.strokeWidth ?? 1) }
  }

  private func covers(_ appearance: Appearance) -> Bool {
    let look = appearance.over(surroundings.last ?? .inherited)
    return look.fill != nil && look.opacity ?? 1 > 0.4
  }

  private mutating func write(_ text: String, at point: Point, _ appearance: Appearance) {
    body += "<text x=\"\(Coordinate.text(point.x))\" y=\"\(Coordinate.text(point.y))\""
    body += appearance.attributes + ">" + SVGEscaping.text(text) + "</text>"
  }

  private func room(of text: String, at point: Point, _ appearance: Appearance) -> Rect {
    let appearance = appearance.over(surroundings.last ?? .inherited)
    let style = appearance.style ?? .label
    let width = style.reserve(text)
    let before: Double =
      switch appearance.anchor {
      case .end: width
      case .middle: width / 2
      case .start, nil: 0
      }
    return Rect(
      left: point.x - before, top: point.y - style.ascent, right: point.x - before + width,
      bottom: point.y + style.descent)
  }
}

extension Symbol {
  /// The corners of the shapes that have some.
  fileprivate func outline(around centre: Point, reach: Double) -> [Point] {
    let offsets: [(Double, Double)] =
      switch self {
      case .circle, .square: []
      case .diamond: [(0, -1), (1, 0), (0, 1), (-1, 0)]
      case .triangle: [(0, -1), (1, 0.8), (-1, 0.8)]
      case .cross:
        [
          (-1, -0.6), (-0.6, -1), (0, -0.4), (0.6, -1), (1, -0.6), (0.4, 0), (1, 0.6), (0.6, 1),
          (0, 0.4), (-0.6, 1), (-1, 0.6), (-0.4, 0),
        ]
      }
    return offsets.map { Point(x: centre.x + $0.0 * reach, y: centre.y + $0.1 * reach) }
  }
}
