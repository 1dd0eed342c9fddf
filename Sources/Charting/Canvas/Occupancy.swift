/// Which places of a picture are taken by marks, on a grid of cells of two pixels.
///
/// Source: Kittivorawong, Moritz, Wongsuphasawat, Heer 2020, Fast and flexible overlap detection for
/// chart labeling with occupancy bitmap.
struct Occupancy: Sendable {
  /// The side of a cell in pixels.
  static let side = 2.0

  private let columns: Int
  private let rows: Int
  /// One bit for each cell, row by row.
  private var words: [UInt64]

  /// A picture in which nothing is taken; one larger than 20,000 pixels is watched up to there.
  init(width: Double, height: Double) {
    columns = Self.index(width, below: 10_000) + 1
    rows = Self.index(height, below: 10_000) + 1
    words = Array(repeating: 0, count: columns * rows / 64 + 1)
  }

  /// Takes the inside of a rectangle.
  mutating func fill(_ rect: Rect) {
    guard let (across, down) = cells(of: rect) else { return }
    for row in down {
      for column in across { take(row * columns + column) }
    }
  }

  /// Takes the inside of closed shapes; what lies in two of them is outside.
  mutating func fill(_ outlines: [[Point]]) {
    let corners = outlines.flatMap { $0 }
    guard let top = corners.map(\.y).min(), let bottom = corners.map(\.y).max() else { return }
    let span = Rect(left: 0, top: top, right: 0, bottom: bottom)
    guard let (_, down) = cells(of: span) else { return }
    for row in down {
      let y = (Double(row) + 0.5) * Self.side
      let crossings = outlines.flatMap { Self.crossings($0, at: y) }.sorted()
      for pair in stride(from: 0, to: crossings.count - 1, by: 2) {
        fill(Rect(left: crossings[pair], top: y, right: crossings[pair + 1], bottom: y))
      }
    }
  }

  /// Takes lines of a width through points.
  mutating func stroke(_ lines: [[Point]], width: Double) {
    let half = max(0.5, width / 2)
    for line in lines {
      for (first, second) in zip(line, line.count > 1 ? Array(line.dropFirst()) : line) {
        stroke(from: first, to: second, half: half)
      }
    }
  }

  private mutating func stroke(from first: Point, to second: Point, half: Double) {
    let (across, down) = (second.x - first.x, second.y - first.y)
    let steps = Self.index(max(abs(across), abs(down)), below: 20_000) + 1
    for step in 0...steps {
      let share = Double(step) / Double(steps)
      let (x, y) = (first.x + share * across, first.y + share * down)
      fill(Rect(left: x, top: y, right: x, bottom: y).outset(by: half))
    }
  }

  /// Whether no mark lies in a rectangle.
  func isFree(_ rect: Rect) -> Bool {
    guard let (across, down) = cells(of: rect) else { return true }
    return down.allSatisfy { row in
      across.allSatisfy { column in !isTaken(row * columns + column) }
    }
  }

  private mutating func take(_ cell: Int) { words[cell / 64] |= 1 << UInt64(cell % 64) }

  private func isTaken(_ cell: Int) -> Bool { words[cell / 64] & 1 << UInt64(cell % 64) != 0 }

  /// The cells that a rectangle touches; nil where it lies outside or is no rectangle.
  private func cells(of rect: Rect) -> (across: ClosedRange<Int>, down: ClosedRange<Int>)? {
    let (width, height) = (Double(columns) * Self.side, Double(rows) * Self.side)
    guard rect.right >= 0, rect.bottom >= 0, rect.left < width, rect.top < height,
      rect.left <= rect.right, rect.top <= rect.bottom
    else { return nil }
    let across = Self.index(rect.left, below: columns)...Self.index(rect.right, below: columns)
    return (across, Self.index(rect.top, below: rows)...Self.index(rect.bottom, below: rows))
  }

  /// The cell of a pixel, held within the picture.
  private static func index(_ pixel: Double, below count: Int) -> Int {
    pixel.isFinite ? Int(min(max(pixel / side, 0), Double(count - 1))) : 0
  }

  /// Where the sides of a closed shape cross a height.
  private static func crossings(_ outline: [Point], at y: Double) -> [Double] {
    guard let last = outline.last else { return [] }
    return zip([last] + outline, outline).compactMap { first, second in
      guard (first.y > y) != (second.y > y) else { return nil }
      return first.x + (y - first.y) / (second.y - first.y) * (second.x - first.x)
    }
  }
}
