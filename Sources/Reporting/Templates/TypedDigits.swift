public import Tabular

/// Finds numbers that an author typed into the prose of a template, where a later run would leave
/// them as they are.
///
/// Left alone is what says nothing of the data: years and seasons, 0, 1 and 100 as the ends of
/// scales, the level of an interval (90, 95, 99 %), numbers of lists and headings, names such as
/// `C144`, and what stands in code, links and HTML.
struct TypedDigits {
  private let source: SourceText
  /// The prose; everything else is blank.
  private var bytes: [UInt8]

  /// Blanks everything in a template that is not prose.
  init(_ source: SourceText) {
    self.source = source
    bytes = source.bytes
    blankCode()
    var ignored = Diagnostics()
    for case .tag(let range) in TemplateSegment.segments(of: source, reporting: &ignored) {
      blank(range.lowerBound - 2..<range.lowerBound)
      blank(range.upperBound..<range.upperBound + 2)
      blankTag(range)
    }
    blankPairs()
  }

  /// Where numbers stand that should come from the data, with their digits.
  var found: [(text: String, place: Place)] {
    var found: [(text: String, place: Place)] = []
    var index = 0
    while index < bytes.count {
      let end = endOfNumber(from: index)
      if end == index {
        index += 1
      } else {
        let text = source.text(index..<end)
        if !isAllowed(text, index..<end) { found.append((text, source.place(of: index..<end))) }
        index = end
      }
    }
    return found
  }

  /// Captions and notes are prose, everything else in a tag is not.
  private mutating func blankTag(_ range: Range<Int>) {
    let tokens = (try? TagLexer.tokens(of: source, in: range)) ?? []
    let isProse = tokens.first.map { ["table", "models", "note"].contains($0.text) } == true
    let kept = isProse ? tokens.filter { $0.kind == .text }.map(\.range) : []
    var start = range.lowerBound
    for range in kept {
      blank(start..<range.lowerBound)
      start = range.upperBound
    }
    blank(start..<range.upperBound)
  }

  /// Fenced lines, lines set in by four, and what stands between backquotes.
  private mutating func blankCode() {
    var isFenced = false
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: Self.lineEnd) ?? bytes.count
      let line = bytes[start..<end]
      let isFence = line.starts(with: Array("```".utf8)) || line.starts(with: Array("~~~".utf8))
      if isFence { isFenced.toggle() }
      if isFenced || isFence || line.starts(with: Array("    ".utf8)) { blank(start..<end) }
      start = end + 1
    }
  }

  /// `` `code` ``, the targets of links, elements and comments.
  private mutating func blankPairs() {
    blankPair(from: "`", to: "`")
    blankPair(from: "](", to: ")")
    blankPair(from: "<", to: ">")
  }

  private mutating func blankPair(from opening: String, to closing: String) {
    let (open, close) = (Array(opening.utf8), Array(closing.utf8))
    var index = 0
    while index + open.count <= bytes.count {
      guard bytes[index...].starts(with: open), let end = endOfLine(close, from: index + open.count)
      else {
        index += 1
        continue
      }
      blank(index..<end)
      index = end
    }
  }

  private func endOfLine(_ close: [UInt8], from start: Int) -> Int? {
    var index = start
    while index + close.count <= bytes.count, bytes[index] != Self.lineEnd {
      if bytes[index...].starts(with: close) { return index + close.count }
      index += 1
    }
    return nil
  }

  private mutating func blank(_ range: Range<Int>) {
    for index in range.clamped(to: 0..<bytes.count) where bytes[index] != Self.lineEnd {
      bytes[index] = Self.space
    }
  }

  private static let lineEnd = UInt8(ascii: "\n")
  private static let space = UInt8(ascii: " ")
}

extension TypedDigits {
  /// The end of a number that begins at an index, with its points and commas; the index itself
  /// where none does.
  private func endOfNumber(from start: Int) -> Int {
    guard isDigit(start), !isWord(start - 1) else { return start }
    var end = start
    while isDigit(end) || (".,/".utf8.contains(byte(end)) && isDigit(end + 1)) { end += 1 }
    return end
  }

  private func isAllowed(_ text: String, _ range: Range<Int>) -> Bool {
    ["0", "1", "100"].contains(text) || isYear(text) || isLevel(text, range.upperBound)
      || isListNumber(range)
  }

  /// A year, or two as in a season.
  private func isYear(_ text: String) -> Bool {
    let parts = text.split(separator: "/")
    guard let year = parts.first.flatMap({ Int($0) }), parts[0].count == 4 else { return false }
    return (1500...2100).contains(year) && parts.count <= 2 && (parts.last?.count ?? 0) <= 4
  }

  private func isLevel(_ text: String, _ end: Int) -> Bool {
    guard ["90", "95", "99"].contains(text) else { return false }
    let spaces = [[UInt8](), [0x20], [0xC2, 0xA0], [0xE2, 0x80, 0xAF]]
    return spaces.contains { bytes[end...].starts(with: $0 + [UInt8(ascii: "%")]) }
  }

  /// Whether only the signs of headings stand in the line before the number, and a mark after it.
  private func isListNumber(_ range: Range<Int>) -> Bool {
    let before = bytes[..<range.lowerBound].reversed().prefix { $0 != Self.lineEnd }
    return before.allSatisfy { $0 == Self.space || $0 == UInt8(ascii: "#") }
      && ".)".utf8.contains(byte(range.upperBound)) && byte(range.upperBound + 1) == Self.space
  }

  private func byte(_ index: Int) -> UInt8 { bytes.indices.contains(index) ? bytes[index] : 0 }

  private func isDigit(_ index: Int) -> Bool { (48...57).contains(byte(index)) }

  /// Whether a letter stands there, also one of another alphabet, or what joins letters to digits.
  private func isWord(_ index: Int) -> Bool {
    let byte = byte(index)
    return (65...90).contains(byte) || (97...122).contains(byte) || byte == UInt8(ascii: "_")
      || (48...57).contains(byte) || (0xC3...0xDF).contains(byte)
  }
}

extension Template {
  /// Warns of numbers that were typed into the prose.
  public func tellTypedDigits(reporting diagnostics: inout Diagnostics) {
    for number in TypedDigits(source).found {
      diagnostics.warning(
        .templateTypedDigits,
        "'\(number.text)' must come from the data, not be typed into the prose",
        at: number.place, hint: "insert a finding, a parameter or a cell of a table")
    }
  }
}
