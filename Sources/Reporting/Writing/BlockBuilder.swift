/// Gathers text and blocks as a template yields them, and cuts the text into blocks.
struct BlockBuilder {
  /// A line of text, or a block between lines.
  enum Line: Equatable {
    /// The runs of a line.
    case runs([Inline])
    /// A block that stands by itself.
    case block(Block)
  }

  private var lines: [Line] = []
  private var current: [Inline] = []
  /// The level of the author's last heading; 1 before the first one.
  private(set) var headingLevel = 1

  /// Whether nothing but blanks stands in the line so far.
  var isAtLineStart: Bool { BlockLine(current).isBlank }

  /// Adds text of the template.
  mutating func append(markdown: String) {
    let parts = markdown.split(separator: "\n", omittingEmptySubsequences: false)
    for (index, part) in parts.enumerated() {
      if index > 0 { endLine() }
      let line = part.last == "\r" ? part.dropLast() : part
      if !line.isEmpty { current.append(.markdown(String(line))) }
    }
  }

  /// Adds a run to the line.
  mutating func append(_ run: Inline) { current.append(run) }

  /// Adds blocks, which end the line.
  mutating func append(_ blocks: [Block]) {
    if !isAtLineStart { endLine() }
    current = []
    lines += blocks.map { .block($0) }
  }

  /// All blocks.
  mutating func finish() -> [Block] {
    endLine()
    var grouping = BlockGrouping(lines)
    return grouping.blocks()
  }

  private mutating func endLine() {
    if case .heading(let level) = BlockLine(current).shape { headingLevel = level }
    lines.append(.runs(current))
    current = []
  }
}
