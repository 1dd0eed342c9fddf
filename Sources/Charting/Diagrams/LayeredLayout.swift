/// Where the boxes of a diagram stand.
struct LayeredLayout {
  static let margin = 24.0
  static let padding = 10.0
  private static let (height, gap, channel, heading) = (42.0, 14.0, 64.0, 56.0)

  /// The room of each box, in the order of the boxes.
  private(set) var places: [Rect]
  /// The whole picture.
  private(set) var page: Rect

  init(_ diagram: LayeredDiagram) {
    let columns = Self.columns(of: diagram)
    places = diagram.boxes.map { _ in Rect(left: 0, top: 0, right: 0, bottom: 0) }
    let tallest = columns.map(\.count).max() ?? 0
    let depth = Double(tallest) * (Self.height + Self.gap)
    var left = Self.margin
    for column in columns {
      let width = column.map { Self.width(of: diagram.boxes[$0]) }.max() ?? 0
      let free = Double(tallest - column.count) * (Self.height + Self.gap) / 2
      for (place, box) in column.enumerated() {
        let top = Self.heading + free + Double(place) * (Self.height + Self.gap)
        places[box] = Rect(left: left, top: top, right: left + width, bottom: top + Self.height)
      }
      left += width + Self.channel
    }
    let title = TextStyle.title.reserve(diagram.title) + 2 * Self.margin
    page = Rect(
      left: 0, top: 0, right: max(title, left - Self.channel + Self.margin),
      bottom: Self.heading + depth + Self.margin - Self.gap)
  }

  private static func width(of box: LayeredDiagram.Box) -> Double {
    max(TextStyle.name.reserve(box.title), TextStyle.footer.reserve(box.note)) + 2 * padding
  }

  /// The boxes of each rank, in an order in which arrows cross less: swept four times, each box
  /// going to the mean place of those it hangs together with on one side.
  private static func columns(of diagram: LayeredDiagram) -> [[Int]] {
    let ranks = Set(diagram.boxes.map(\.rank)).sorted()
    var columns = ranks.map { rank in
      diagram.boxes.indices.filter { diagram.boxes[$0].rank == rank }
    }
    for sweep in 0..<4 {
      let order = sweep.isMultiple(of: 2) ? Array(columns.indices) : columns.indices.reversed()
      for column in order {
        columns[column] = sorted(
          columns[column], beside: columns, along: diagram.arrows, forward: sweep.isMultiple(of: 2))
      }
    }
    return columns
  }

  private static func sorted(
    _ column: [Int], beside columns: [[Int]], along arrows: [(from: Int, to: Int)], forward: Bool
  ) -> [Int] {
    var heights: [Int: Double] = [:]
    for column in columns {
      for (place, box) in column.enumerated() {
        heights[box] = (Double(place) + 0.5) / Double(column.count)
      }
    }
    let wanted = column.enumerated().map { place, box in
      let others = arrows.compactMap { arrow -> Int? in
        forward ? (arrow.to == box ? arrow.from : nil) : (arrow.from == box ? arrow.to : nil)
      }
      let sum = others.reduce(0) { $0 + (heights[$1] ?? 0) }
      let height = others.isEmpty ? heights[box] ?? 0 : sum / Double(others.count)
      return (height: height, place: place, box: box)
    }
    return wanted.sorted { ($0.height, $0.place) < ($1.height, $1.place) }.map(\.box)
  }
}
