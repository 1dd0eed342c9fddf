/// Boxes in columns with arrows from left to right, as a picture.
///
/// Columns are the ranks of the boxes; within a column, boxes stand near those that they hang
/// together with. Source: Sugiyama, Tagawa, Toda 1981 (barycentres).
public struct LayeredDiagram: Sendable {
  /// Something that is made, or from which something is made.
  public struct Box: Sendable {
    /// Its name.
    public let title: String
    /// What it is, in smaller letters.
    public let note: String
    /// Its column, from 0 at the left.
    public let rank: Int
    /// Whether it stands out.
    public let isMarked: Bool

    /// A box with its words, in a column.
    public init(title: String, note: String, rank: Int, isMarked: Bool) {
      self.title = title
      self.note = note
      self.rank = max(0, rank)
      self.isMarked = isMarked
    }
  }

  let title: String
  let boxes: [Box]
  let arrows: [(from: Int, to: Int)]

  /// A diagram; arrows are places among the boxes, and those that name none are left out.
  public init(title: String, boxes: [Box], arrows: [(from: Int, to: Int)]) {
    self.title = title
    self.boxes = boxes
    self.arrows = arrows.filter { arrow in
      boxes.indices.contains(arrow.from) && boxes.indices.contains(arrow.to)
    }
  }

  /// The picture as an SVG file.
  public var svg: String {
    let layout = LayeredLayout(self)
    var canvas = Canvas(width: layout.page.width, height: layout.page.height)
    canvas.text(
      title, at: Point(x: LayeredLayout.margin, y: 30), .text(.title, .ink))
    canvas.group(.line(.axis, width: 1.2)) { canvas in
      for arrow in arrows { draw(layout.places[arrow.from], layout.places[arrow.to], &canvas) }
    }
    for (box, place) in zip(boxes, layout.places) { draw(box, in: place, &canvas) }
    return SVGDocument(title: title, description: description, canvas: canvas).text
  }

  /// What is made from what, in words.
  private var description: String {
    boxes.indices.map { place in
      let sources = arrows.filter { $0.to == place }.map { boxes[$0.from].title }
      let origin = sources.isEmpty ? "" : ", from " + sources.joined(separator: ", ")
      return "\(boxes[place].title) (\(boxes[place].note))\(origin)."
    }.joined(separator: " ")
  }

  /// A line that leaves and arrives level, with a head where it ends.
  private func draw(_ from: Rect, _ to: Rect, _ canvas: inout Canvas) {
    let (start, end) = (Point(x: from.right, y: from.centre.y), Point(x: to.left, y: to.centre.y))
    canvas.path(.bend(from: start, to: end))
    canvas.path(
      .closed([end, Point(x: end.x - 7, y: end.y - 3.5), Point(x: end.x - 7, y: end.y + 3.5)]),
      .filled(.axis))
  }

  private func draw(_ box: Box, in place: Rect, _ canvas: inout Canvas) {
    let paint: Paint = box.isMarked ? .vermillion : .axis
    let rim = Appearance(
      fill: .ground, stroke: paint, strokeWidth: box.isMarked ? 1.6 : 1,
      dash: box.isMarked ? "5 3" : nil)
    canvas.rect(place, rim)
    let left = place.left + LayeredLayout.padding
    canvas.text(box.title, at: Point(x: left, y: place.top + 17), .text(.name, .ink))
    canvas.text(box.note, at: Point(x: left, y: place.top + 33), .text(.footer, .muted))
  }
}
