public import Tabular

/// The layout of pipeline files: JSON with comments, as every editor reads it.
///
/// Keys and texts stand in double quotes, no comma trails. What the author wrote in one line stays in
/// one if it fits; lines that the author ended, single empty lines and all comments are kept. Laying
/// out a text that is laid out changes nothing.
public struct DeclarationLayout {
  /// How many scalars a line has at most, unless a single text or a comment is longer.
  static let width = 120

  private let source: SourceText
  private let root: LaidValue
  private let head: DeclarationGap
  private let tail: DeclarationGap
  private var lines: [String] = []
  private var line = ""

  /// Takes a file as it was parsed.
  public init(_ document: JSONDocument) {
    source = document.source
    root = LaidValue(document.root, in: source)
    let range = document.root.range
    let start = source.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    head = DeclarationGap(start..<range.lowerBound, of: source)
    tail = DeclarationGap(range.upperBound..<source.bytes.count, of: source)
  }

  /// The file as it should stand.
  public var text: String {
    var layout = self
    layout.write()
    return layout.lines.joined(separator: "\n") + "\n"
  }

  private mutating func write() {
    writeAlone(head.comments, indent: 0, isFirst: true)
    if !head.comments.isEmpty, head.linesAfter > 1 { endLine() }
    write(root, indent: 0)
    let beside = tail.comments.prefix { $0.linesBefore == 0 }
    append(beside)
    endLine()
    writeAlone(Array(tail.comments.dropFirst(beside.count)), indent: 0, isFirst: false)
  }

  private mutating func write(_ value: LaidValue, indent: Int) {
    switch value.content {
    case .scalar(let text): line += text
    case .container(let container):
      if let flat = value.flat, column + flat.unicodeScalars.count < Self.width {
        line += flat
      } else {
        spread(container, indent)
      }
    }
  }

  /// Writes a container over several lines; one that only holds another shares its brackets' lines.
  private mutating func spread(_ container: LaidContainer, _ indent: Int) {
    guard let item = container.embraced, let inner = item.value.container else {
      return expand(container, indent)
    }
    line += container.open + container.space + item.head
    spread(inner, indent)
    line += container.space + container.close
  }

  /// Writes a container over several lines: as many items in each as the author wrote and as fit.
  private mutating func expand(_ container: LaidContainer, _ indent: Int) {
    line += container.open
    append(container.opening)
    var mayGoOn = false
    for (index, item) in container.items.enumerated() {
      let needed = (item.flat.map { $0.unicodeScalars.count } ?? Self.width) + 2
      if mayGoOn, !item.beginsLine, column + needed <= Self.width {
        line += " "
      } else {
        endLine()
        begin(item, isFirst: index == 0, indent: indent + 2)
      }
      line += item.before + item.head
      let firstLine = lines.count
      write(item.value, indent: indent + 2)
      line += item.after + (index == container.items.count - 1 ? "" : ",")
      append(item.trailing)
      mayGoOn = item.trailing.isEmpty && lines.count == firstLine
    }
    endLine()
    writeAlone(container.closing, indent: indent + 2, isFirst: container.items.isEmpty)
    line = Self.space(indent) + container.close
  }

  /// Begins the line of an item, below its comments and at most one empty line.
  private mutating func begin(_ item: LaidItem, isFirst: Bool, indent: Int) {
    writeAlone(item.above, indent: indent, isFirst: isFirst)
    if item.linesBefore > 1, !(isFirst && item.above.isEmpty) { endLine() }
    line = Self.space(indent)
  }

  /// Writes comments each on a line of its own.
  private mutating func writeAlone(_ comments: [DeclarationComment], indent: Int, isFirst: Bool) {
    for (index, comment) in comments.enumerated() {
      if comment.linesBefore > 1, index > 0 || !isFirst { endLine() }
      line = Self.space(indent) + comment.text
      endLine()
    }
  }

  /// Adds comments to the end of the line.
  private mutating func append(_ comments: some Sequence<DeclarationComment>) {
    for comment in comments { line += "  " + comment.text }
  }

  private var column: Int { line.unicodeScalars.count }

  private mutating func endLine() {
    lines.append(line)
    line = ""
  }

  private static func space(_ count: Int) -> String { String(repeating: " ", count: count) }
}
