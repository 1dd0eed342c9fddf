/// Reads what a template holds as Markdown of its author: code, tables, lists in lists, rules.
struct AuthorBlockParser {
  private let lines: [AuthorLine]
  private var position = 0
  private var blocks: [AuthorBlock] = []

  /// What runs mean.
  static func parse(_ runs: [Inline]) -> [AuthorBlock] {
    var parser = AuthorBlockParser(lines: AuthorLine.lines(of: runs))
    return parser.parse()
  }

  private init(lines: [AuthorLine]) {
    self.lines = lines
  }

  private mutating func parse() -> [AuthorBlock] {
    while position < lines.count {
      let line = lines[position]
      if let fence = Self.fence(line) {
        readFenced(until: fence)
      } else if line.isRule {
        blocks.append(.rule)
        position += 1
      } else if position + 1 < lines.count, lines[position + 1].dividesTable {
        readTable()
      } else if line.marker != nil {
        blocks += list(from: line.indentation, depth: 0)
      } else if line.start.hasPrefix("    ") || line.start.hasPrefix("\t") {
        readIndented()
      } else {
        readParagraph()
      }
    }
    return blocks
  }

  private static func fence(_ line: AuthorLine) -> String? {
    ["```", "~~~"].first(where: line.start.hasPrefix)
  }

  private mutating func readFenced(until fence: String) {
    var code: [String] = []
    position += 1
    while position < lines.count {
      let line = lines[position]
      position += 1
      if line.start.hasPrefix(fence) { break }
      code.append(line.words)
    }
    blocks.append(.code(code.joined(separator: "\n")))
  }

  private mutating func readIndented() {
    let code = lines[position...].prefix { $0.indentation >= 4 || $0.start.hasPrefix("\t") }
    position += code.count
    let words = code.map { $0.dropping($0.start.hasPrefix("\t") ? 1 : 4).words }
    blocks.append(.code(words.joined(separator: "\n")))
  }

  private mutating func readTable() {
    let rows = lines[(position + 2)...].prefix { $0.words.contains("|") }
    blocks.append(.table(head: lines[position].cells, rows: rows.map(\.cells)))
    position += 2 + rows.count
  }

  private mutating func readParagraph() {
    let own = lines[position...].prefix { $0.marker == nil && Self.fence($0) == nil && !$0.isRule }
    position += own.count
    let signs = own.map(\.signs).joined(separator: [.typed("\n")])
    blocks.append(.paragraph(AuthorTextParser.parse(Array(signs))))
  }

  /// Lists that are set in as far as `inset`: one for each kind of marker.
  private mutating func list(from inset: Int, depth: Int) -> [AuthorBlock] {
    var lists: [AuthorBlock] = []
    while position < lines.count, let marker = lines[position].marker,
      lines[position].indentation >= inset
    {
      let entry = self.entry(marker.length, inset: lines[position].indentation, depth: depth)
      if case .list(marker.isOrdered, let entries)? = lists.last {
        lists[lists.count - 1] = .list(isOrdered: marker.isOrdered, entries + [entry])
      } else {
        lists.append(.list(isOrdered: marker.isOrdered, [entry]))
      }
    }
    return lists
  }

  /// An entry with the lines that go on with it and the lists below it, to a depth of 8.
  private mutating func entry(_ marker: Int, inset: Int, depth: Int) -> AuthorBlock.Entry {
    var signs = lines[position].dropping(marker).signs
    position += 1
    while position < lines.count, lines[position].marker == nil, lines[position].indentation > 0 {
      signs += [.typed("\n")] + lines[position].dropping(lines[position].indentation).signs
      position += 1
    }
    var below: [AuthorBlock] = []
    if depth < 8, position < lines.count, lines[position].indentation > inset {
      below = list(from: inset + 1, depth: depth + 1)
    }
    return AuthorBlock.Entry(text: AuthorTextParser.parse(signs), below: below)
  }
}
