extension Canvas {
  /// Writes the lines of a label below each other: the first one bold where there are several.
  ///
  /// `rising` says how much of them stands above the place: 0 none, 0.5 half, 1 all but the last.
  mutating func labelLines(
    _ label: String, at point: Point, _ anchor: Appearance.Anchor, rising: Double
  ) {
    let lines = label.split(separator: "\n").map(String.init)
    let first = point.y - Double(lines.count - 1) * TextStyle.label.lineHeight * rising
    for (index, line) in lines.enumerated() {
      let place = Point(x: point.x, y: first + Double(index) * TextStyle.label.lineHeight)
      let appearance =
        lines.count == 1
        ? Appearance.inherited : index == 0 ? .text(.name, .ink) : .text(.label, .muted)
      self.label(line, at: [(place, anchor)], appearance)
    }
  }
}
