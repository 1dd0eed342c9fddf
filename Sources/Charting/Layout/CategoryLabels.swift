/// The names of categories beside an axis from top to bottom, wrapped where they are long.
struct CategoryLabels {
  /// The lines of each category, in their order.
  let lines: [[String]]
  /// The width of the widest line in the wider of the two fonts.
  let width: Double
  /// How names are set: smaller where there are many.
  let style: TextStyle
  /// Whether a name had to be cut.
  let isCut: Bool

  /// Names that may take up a width.
  init(_ names: [String], widest: Double, empty: String) {
    let style: TextStyle = names.count > 24 ? .label : .category
    let wrapping = TextWrapping(style: style, width: widest, maximumLines: 2)
    let wrapped = names.map { wrapping.balanced($0.isEmpty ? empty : $0) }
    lines = wrapped.map(\.lines)
    isCut = wrapped.contains(where: \.isCut)
    width = lines.flatMap { $0 }.map(style.reserve).max() ?? 0
    self.style = style
  }

  /// The height of a band in which every name has room, and each of so many series.
  func step(series: Int) -> Double {
    let usual = lines.count > 40 ? 18.0 : lines.count > 24 ? 20 : 26
    let names = Double(lines.map(\.count).max() ?? 1) * style.lineHeight + 4
    let marks = series > 1 ? 14 + 14 * Double(series) : 0
    return max(usual, names, marks)
  }

  func draw(_ scale: AxisScale, _ names: [String], right: Double, onto canvas: inout Canvas) {
    canvas.group(.text(style, .ink, .end)) { canvas in
      for (name, lines) in zip(names, lines) {
        guard let centre = scale.pixel(.category(name)) else { continue }
        let first = centre - Double(lines.count - 1) * style.lineHeight / 2 + style.centring
        for (index, line) in lines.enumerated() {
          canvas.text(line, at: Point(x: right, y: first + Double(index) * style.lineHeight))
        }
      }
    }
  }
}
