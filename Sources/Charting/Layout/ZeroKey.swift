/// The key of answers above the panel, those against to the left of zero and those in favour to its
/// right, where their stretches lie.
struct ZeroKey {
  private let left: [SeriesStyle]
  private let right: [SeriesStyle]
  private static let swatch = 10.0
  private static let gap = 16.0
  /// The room on either side of zero, in which it does not leave the page.
  private static let widest = 250.0

  /// The room above the panel.
  static let height = 20.0

  /// The key of a chart; nil where its series do not stand on one side of zero each, or it is too
  /// wide to stand there.
  init?(_ content: ChartContent) {
    guard content.plan.composition.keySidesWithZero, content.panels.count == 1 else { return nil }
    var (left, right): ([SeriesStyle], [SeriesStyle]) = ([], [])
    for style in content.usedStyles {
      let rows = content.primary.flatMap(\.rows).filter { $0.style.index == style.index }
      let ends = rows.compactMap { $0.positions[content.valueChannel]?.number }
      guard let least = ends.min(), let most = ends.max() else { continue }
      let startsBelow = rows.contains { ($0.positions[.x2]?.number ?? 0) < 0 }
      if startsBelow || most < 0 {
        left.append(style)
      } else if least >= 0 {
        right.append(style)
      } else {
        return nil
      }
    }
    (self.left, self.right) = (left, right)
    guard max(Self.width(left), Self.width(right)) <= Self.widest else { return nil }
  }

  private static func width(_ styles: [SeriesStyle]) -> Double {
    styles.reduce(0) { $0 + swatch + 6 + TextStyle.label.reserve($1.name) + gap }
  }

  /// Draws the entries on both sides of the pixel of zero, around a height.
  func draw(around zero: Double, at y: Double, onto canvas: inout Canvas) {
    var x = zero - Self.width(left) + Self.gap - 8
    for style in left { x = draw(style, at: Point(x: x, y: y), onto: &canvas) }
    x = zero + 8
    for style in right { x = draw(style, at: Point(x: x, y: y), onto: &canvas) }
  }

  /// Draws one entry and returns where the next one begins.
  private func draw(_ style: SeriesStyle, at place: Point, onto canvas: inout Canvas) -> Double {
    let half = Self.swatch / 2
    let middle = place.y - TextStyle.label.centring
    canvas.rect(
      Rect(
        left: place.x, top: middle - half, right: place.x + Self.swatch, bottom: middle + half),
      .filled(style.paint))
    let start = place.x + Self.swatch + 6
    canvas.text(style.name, at: Point(x: start, y: place.y), .text(.label, .ink))
    return start + TextStyle.label.reserve(style.name) + Self.gap
  }
}
