/// The head of a chart: title, subtitle, and the key of its series in one row.
struct PageHeader {
  /// One entry of the key.
  struct KeyEntry {
    let style: SeriesStyle
    let text: String
    /// What is drawn before the text; nil for words alone.
    let mark: (any Mark)?
  }

  private let title: [String]
  private let subtitle: [String]
  private let key: [(entry: KeyEntry, place: Point)]
  /// The width of the page.
  let width: Double
  /// Whether a text had to be cut.
  let isCut: Bool
  /// Where the head ends.
  let bottom: Double

  /// The distance of everything from the edge of the page.
  static let margin = 16.0

  init(title: String, subtitle: String, key: [KeyEntry], width: Double) {
    self.width = width
    let room = width - 2 * Self.margin
    let titles = TextWrapping(style: .title, width: room, maximumLines: 2).balanced(title)
    let subtitles = TextWrapping(style: .subtitle, width: room, maximumLines: 3).greedy(subtitle)
    self.title = titles.lines
    self.subtitle = subtitles.lines
    isCut = titles.isCut || subtitles.isCut
    var y = Self.margin + Double(titles.lines.count) * TextStyle.title.lineHeight
    y += Double(subtitles.lines.count) * TextStyle.subtitle.lineHeight + 6
    var place = Point(x: Self.margin, y: y + 16)
    var placed: [(KeyEntry, Point)] = []
    for entry in key {
      let entryWidth = (entry.mark == nil ? 2 : 26) + TextStyle.label.reserve(entry.text)
      if place.x > Self.margin, place.x + entryWidth > width - Self.margin {
        place = Point(x: Self.margin, y: place.y + 18)
      }
      placed.append((entry, place))
      place.x += entryWidth + 18
    }
    self.key = placed
    bottom = placed.isEmpty ? y : place.y + 6
  }

  func draw(onto canvas: inout Canvas) {
    var y = Self.margin
    for line in title {
      y += TextStyle.title.lineHeight
      canvas.text(line, at: Point(x: Self.margin, y: y - 6), .text(.title, .ink))
    }
    for line in subtitle {
      y += TextStyle.subtitle.lineHeight
      canvas.text(line, at: Point(x: Self.margin, y: y - 2), .text(.subtitle, .muted))
    }
    for (entry, place) in key {
      let middle = place.y - TextStyle.label.centring
      guard let mark = entry.mark else {
        canvas.text(entry.text, at: place, .text(.label, .muted))
        continue
      }
      mark.drawSample(
        entry.style, at: Point(x: place.x + 9, y: middle), onto: &canvas)
      canvas.text(entry.text, at: Point(x: place.x + 24, y: place.y), .text(.label, .ink))
    }
  }
}
