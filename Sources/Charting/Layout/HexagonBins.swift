import Statistics

/// Points gathered into hexagons of equal size, shaded by how many lie in each.
///
/// Source: Carr, Littlefield, Nicholson, Littlefield 1987, Scatterplot matrix techniques for large N.
struct HexagonBins {
  /// A hexagon with the points in it.
  struct Cell: Equatable {
    let centre: Point
    let count: Int
  }

  /// The hexagons from top to bottom, those of a row from left to right.
  let cells: [Cell]
  /// The distance from the middle of a hexagon to its corners, in pixels.
  private let radius: Double
  /// How many shades there are.
  static let classes = 5

  /// Gathers points of a frame, about fifty hexagons from side to side.
  init(_ points: [Point], within frame: Rect) {
    radius = max(5, frame.width / 90)
    let (across, down) = (radius * 3.0.squareRoot(), radius * 1.5)
    var counts: [Slot: Int] = [:]
    for point in points {
      let slot = Slot(x: (point.x - frame.left) / across, y: (point.y - frame.top) / down)
      counts[slot, default: 0] += 1
    }
    cells = counts.keys.sorted().map { slot in
      let x = frame.left + (Double(slot.column) + slot.shift) * across
      let centre = Point(x: x, y: frame.top + Double(slot.row) * down)
      return Cell(centre: centre, count: counts[slot] ?? 0)
    }
  }

  /// The most points in a hexagon.
  var most: Int { cells.map(\.count).max() ?? 0 }

  /// The shade of a number of points, 0 for the palest: steps of equal ratio up to the most.
  func shade(of count: Int) -> Int {
    guard most > 1, count > 1 else { return 0 }
    let share = Elementary.log(Double(count)) / Elementary.log(Double(most))
    return min(Int(share * Double(Self.classes)), Self.classes - 1)
  }

  /// The corners of a hexagon around zero.
  private var outline: [Point] {
    let (half, quarter) = (radius * 3.0.squareRoot() / 2, radius / 2)
    return [
      Point(x: 0, y: -radius), Point(x: half, y: -quarter), Point(x: half, y: quarter),
      Point(x: 0, y: radius), Point(x: -half, y: quarter), Point(x: -half, y: -quarter),
    ]
  }

  /// The place of a hexagon in its grid, of which every second row stands half a step to the right.
  private struct Slot: Hashable, Comparable {
    let row: Int
    let column: Int

    var shift: Double { row & 1 == 0 ? 0 : 0.5 }

    /// The slot whose middle is nearest to a place, counted in steps across and down.
    init(x: Double, y: Double) {
      let near = Slot.candidates(x, y).map { slot in
        (slot, slot.distance(x, y))
      }
      self = near.min { $0.1 != $1.1 ? $0.1 < $1.1 : $0.0 < $1.0 }?.0 ?? Slot(row: 0, column: 0)
    }

    private init(row: Int, column: Int) {
      self.row = row
      self.column = column
    }

    private static func candidates(_ x: Double, _ y: Double) -> [Slot] {
      guard abs(x) < 1e6, abs(y) < 1e6 else { return [] }
      let first = Int(y.rounded(.down))
      return [first, first + 1].map { row in
        let shift = row & 1 == 0 ? 0 : 0.5
        return Slot(row: row, column: Int((x - shift).rounded()))
      }
    }

    private func distance(_ x: Double, _ y: Double) -> Double {
      let (across, down) = (x - Double(column) - shift, y - Double(row))
      return 3 * across * across + 2.25 * down * down
    }

    static func < (left: Slot, right: Slot) -> Bool {
      left.row != right.row ? left.row < right.row : left.column < right.column
    }
  }
}

extension HexagonBins {
  /// Draws the hexagons, one path for each shade, and above the frame what the shades mean.
  func draw(_ paint: Paint, above frame: Rect, _ numbers: NumberStyle, onto canvas: inout Canvas) {
    for shade in 0..<Self.classes {
      let places = cells.filter { self.shade(of: $0.count) == shade }.map(\.centre)
      canvas.path(
        .copies(of: outline, at: places), .filled(paint, opacity: Self.opacity(of: shade)))
    }
    drawKey(paint, above: frame, numbers, onto: &canvas)
  }

  private static func opacity(of shade: Int) -> Double { 0.2 + 0.2 * Double(shade) }

  /// The shades from one row to the most of them, right above the frame.
  private func drawKey(
    _ paint: Paint, above frame: Rect, _ numbers: NumberStyle, onto canvas: inout Canvas
  ) {
    let base = frame.top - 8
    var x = frame.right
    let most = numbers.text(Double(most), decimals: 0)
    guard canvas.label(most, at: [(Point(x: x, y: base), .end)], .text(.label, .muted)) else {
      return
    }
    x -= TextStyle.label.reserve(most) + 10
    for shade in (0..<Self.classes).reversed() {
      let centre = Point(x: x, y: base - TextStyle.label.centring)
      canvas.path(
        .copies(of: outline, at: [centre]), .filled(paint, opacity: Self.opacity(of: shade)))
      x -= 2 * radius
    }
    canvas.label("1", at: [(Point(x: x + 2, y: base), .end)], .text(.label, .muted))
  }
}
