import Tabular

/// Builds the tree of a template from its stretches of text and tags.
struct TemplateParser {
  /// What was wrong.
  private(set) var diagnostics = Diagnostics()
  private let source: SourceText
  private var segments: [TemplateSegment] = []
  private var position = 0

  /// Starts at the beginning of a template.
  init(_ source: SourceText) {
    self.source = source
    segments = TemplateSegment.segments(of: source, reporting: &diagnostics)
  }

  /// The parts of the template, without those that cannot be read.
  mutating func parse() -> [TemplateNode] {
    var nodes: [TemplateNode] = []
    while position < segments.count {
      nodes += block(depth: 0)
      guard position < segments.count, case .tag(let range) = segments[position] else { break }
      diagnostics.error(
        .templateUnclosed, "'\(word(in: range))' must follow an 'if' or 'each'",
        at: source.place(of: range))
      position += 1
    }
    return nodes
  }

  /// Parts up to an `else` or `end`, which is left to the caller.
  private mutating func block(depth: Int) -> [TemplateNode] {
    var nodes: [TemplateNode] = []
    while position < segments.count {
      switch segments[position] {
      case .text(let range):
        let text = source.text(trimmed(range, at: position))
        if !text.isEmpty { nodes.append(.markdown(text)) }
        position += 1
      case .tag(let range):
        if ["else", "end"].contains(word(in: range)) { return nodes }
        position += 1
        if let node = node(in: range, depth: depth) { nodes.append(node) }
      }
    }
    return nodes
  }

  private mutating func node(in range: Range<Int>, depth: Int) -> TemplateNode? {
    do {
      switch try TagParser.tag(in: range, of: source) {
      case .node(let node): return node
      case .opensChoice(let condition): return choice(condition, in: range, depth: depth)
      case .opensLoop(let variable, let finding):
        let body = inner(range, depth: depth)
        close(range)
        return .each(variable: variable, finding: finding, body: body)
      case .otherwise, .end: return nil
      }
    } catch {
      diagnostics.report(error)
      if opensBlock(range) { skipBlock(range, depth: depth) }
      return nil
    }
  }

  private mutating func choice(
    _ condition: TemplateCondition, in range: Range<Int>, depth: Int
  ) -> TemplateNode {
    let then = inner(range, depth: depth)
    var otherwise: [TemplateNode] = []
    if case .tag(let next)? = current, word(in: next) == "else" {
      position += 1
      otherwise = inner(range, depth: depth)
    }
    close(range)
    return .choice(condition, then: then, otherwise: otherwise)
  }

  /// The parts inside a block; too deep a nesting is reported once.
  private mutating func inner(_ range: Range<Int>, depth: Int) -> [TemplateNode] {
    guard depth < Limit.template.standard else {
      diagnostics.error(
        .templateTooDeep,
        "tags must be nested at most \(Limit.template.standard) deep, not deeper",
        at: source.place(of: range), notes: [Limit.template.advice],
        hint: "is an 'end' missing above?")
      position = segments.count
      return []
    }
    return block(depth: depth + 1)
  }

  /// Goes past the parts of a block whose opening tag cannot be read, reporting what is wrong there.
  private mutating func skipBlock(_ range: Range<Int>, depth: Int) {
    _ = inner(range, depth: depth)
    if case .tag(let next)? = current, word(in: next) == "else" {
      position += 1
      _ = inner(range, depth: depth)
    }
    close(range)
  }

  private mutating func close(_ opening: Range<Int>) {
    if case .tag(let range)? = current, word(in: range) == "end" {
      position += 1
      return
    }
    guard !diagnostics.all.contains(where: { $0.code == .templateTooDeep }) else {
      return
    }
    diagnostics.error(
      .templateUnclosed, "'\(word(in: opening))' must be closed by 'end'",
      at: source.place(of: opening), hint: "write {{ end }} behind what it rules")
  }

  private var current: TemplateSegment? {
    position < segments.count ? segments[position] : nil
  }
}

extension TemplateParser {
  /// The first word of a tag.
  private func word(in range: Range<Int>) -> String {
    let inside = source.text(range).drop { $0.isWhitespace }
    return String(inside.prefix { $0.isLetter || $0 == "_" })
  }

  private func opensBlock(_ range: Range<Int>) -> Bool {
    ["if", "each"].contains(word(in: range))
  }

  /// A stretch of text without the line ends that belong to tags standing alone in their lines.
  private func trimmed(_ range: Range<Int>, at index: Int) -> Range<Int> {
    var range = range
    if index > 0, standsAlone(index - 1), let end = lineEnd(from: range.lowerBound) {
      range = end..<max(end, range.upperBound)
    }
    if index + 1 < segments.count, standsAlone(index + 1) {
      range = range.lowerBound..<max(range.lowerBound, indentation(before: range.upperBound))
    }
    return range
  }

  /// Whether a tag opens or closes a part and shares its line with nothing.
  private func standsAlone(_ index: Int) -> Bool {
    guard case .tag(let range) = segments[index],
      ["if", "else", "end", "each"].contains(word(in: range))
    else { return false }
    let start = indentation(before: range.lowerBound - 2)
    let startsLine = start == 0 || source.bytes[start - 1] == UInt8(ascii: "\n")
    return startsLine && lineEnd(from: range.upperBound + 2) != nil
  }

  /// The first byte after the line end that follows only blanks; nil when something else follows.
  private func lineEnd(from start: Int) -> Int? {
    var index = start
    while index < source.bytes.count {
      switch source.bytes[index] {
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"): index += 1
      case UInt8(ascii: "\n"): return index + 1
      default: return nil
      }
    }
    return index
  }

  private func indentation(before end: Int) -> Int {
    var index = end
    while index > 0, [0x20, 0x09].contains(source.bytes[index - 1]) { index -= 1 }
    return index
  }
}
