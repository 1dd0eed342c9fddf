/// The `d` attribute of a path, in absolute commands.
struct PathText: Equatable, Sendable {
  private(set) var text = ""
  /// The corners of each stretch, from where the pen was set down.
  private(set) var stretches: [[Point]] = []

  /// Whether nothing has been drawn.
  var isEmpty: Bool { text.isEmpty }

  /// Lifts the pen and sets it down.
  mutating func move(to point: Point) {
    append("M", point)
    stretches.append([point])
  }

  /// Draws a straight line.
  mutating func line(to point: Point) {
    append("L", point)
    if !stretches.isEmpty { stretches[stretches.count - 1].append(point) }
  }

  /// Draws a straight line back to where the pen was set down.
  mutating func close() {
    text += "Z"
    if let last = stretches.indices.last, let first = stretches[last].first {
      stretches[last].append(first)
    }
  }

  /// A straight line between two points.
  static func segment(_ from: Point, _ to: Point) -> PathText {
    var path = PathText()
    path.move(to: from)
    path.line(to: to)
    return path
  }

  /// A line that leaves and arrives level.
  static func bend(from start: Point, to end: Point) -> PathText {
    let middle = (start.x + end.x) / 2
    var path = PathText()
    path.move(to: start)
    path.append("C", Point(x: middle, y: start.y))
    path.append(" ", Point(x: middle, y: end.y))
    path.append(" ", end)
    return path
  }

  /// Strokes without length, of which only round ends are seen.
  static func dots(_ points: [Point]) -> PathText {
    var path = PathText()
    for point in points {
      path.move(to: point)
      path.text += "h0"
    }
    return path
  }

  /// A line through points, broken where one is missing; of very many points only so many that the
  /// picture stays the same.
  static func through(_ points: [Point?]) -> PathText {
    var path = PathText()
    var isDown = false
    for point in LineThinning.kept(points) {
      guard let point else {
        isDown = false
        continue
      }
      if isDown { path.line(to: point) } else { path.move(to: point) }
      isDown = true
    }
    return path
  }

  /// A closed shape.
  static func closed(_ points: [Point]) -> PathText {
    var path = through(points)
    path.close()
    return path
  }

  /// The same closed shape at many places, its sides in relative commands, which take half the room.
  static func copies(of outline: [Point], at places: [Point]) -> PathText {
    guard let first = outline.first else { return PathText() }
    let sides = zip(outline, outline.dropFirst()).map { from, to in
      "l" + Coordinate.text(to.x - from.x) + " " + Coordinate.text(to.y - from.y)
    }.joined()
    var path = PathText()
    for place in places {
      let corners = outline.map { Point(x: place.x + $0.x, y: place.y + $0.y) }
      path.append("M", Point(x: place.x + first.x, y: place.y + first.y))
      path.text += sides + "Z"
      path.stretches.append(corners)
    }
    return path
  }

  private mutating func append(_ command: String, _ point: Point) {
    text += command + Coordinate.text(point.x) + " " + Coordinate.text(point.y)
  }
}
