/// The `d` attribute of a path, in absolute commands.
struct PathText: Equatable, Sendable {
  private(set) var text = ""

  /// Whether nothing has been drawn.
  var isEmpty: Bool { text.isEmpty }

  /// Lifts the pen and sets it down.
  mutating func move(to point: Point) { append("M", point) }

  /// Draws a straight line.
  mutating func line(to point: Point) { append("L", point) }

  /// Draws a straight line back to where the pen was set down.
  mutating func close() { text += "Z" }

  /// A straight line between two points.
  static func segment(_ from: Point, _ to: Point) -> PathText {
    var path = PathText()
    path.move(to: from)
    path.line(to: to)
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

  /// A line through points, broken where one is missing; a lone point becomes a dot's width.
  static func through(_ points: [Point?]) -> PathText {
    var path = PathText()
    var isDown = false
    for point in points {
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

  private mutating func append(_ command: String, _ point: Point) {
    text += command + Coordinate.text(point.x) + " " + Coordinate.text(point.y)
  }
}
