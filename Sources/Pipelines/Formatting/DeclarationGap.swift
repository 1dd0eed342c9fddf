import Tabular

/// What stands between two tokens of a declaration: space, at most one comma or colon, comments.
struct DeclarationGap {
  /// The comments, in order.
  private(set) var comments: [DeclarationComment] = []
  /// How many of the comments stand before the comma.
  private(set) var commentsBeforeComma: Int?
  /// How many lines end after the last comment.
  private(set) var linesAfter = 0

  /// Looks through bytes that the parser has passed as space.
  init(_ range: Range<Int>, of source: SourceText) {
    let bytes = source.bytes
    var position = range.lowerBound
    while position < range.upperBound {
      switch bytes[position] {
      case UInt8(ascii: "/"):
        let end = Self.endOfComment(from: position, in: bytes, before: range.upperBound)
        comments.append(
          DeclarationComment(text: Self.trimmed(source, position..<end), linesBefore: linesAfter))
        linesAfter = 0
        position = end
      case UInt8(ascii: ","):
        commentsBeforeComma = comments.count
        position += 1
      default:
        linesAfter += Self.endsLine(at: position, in: bytes) ? 1 : 0
        position += 1
      }
    }
  }

  /// Whether what follows the gap begins a line.
  var hasLineEnd: Bool { linesAfter > 0 || comments.contains { $0.linesBefore > 0 || $0.endsLine } }

  private static func endOfComment(from start: Int, in bytes: [UInt8], before end: Int) -> Int {
    var position = start + 2
    if position <= end, bytes[start + 1] == UInt8(ascii: "/") {
      while position < end, !endsLine(at: position, in: bytes) { position += 1 }
      return position
    }
    while position + 1 < end,
      !(bytes[position] == UInt8(ascii: "*") && bytes[position + 1] == UInt8(ascii: "/"))
    {
      position += 1
    }
    return min(end, position + 2)
  }

  /// Whether a line ends at a byte: LF, a CR alone, the first byte of U+2028 or U+2029.
  private static func endsLine(at position: Int, in bytes: [UInt8]) -> Bool {
    func byte(_ ahead: Int) -> UInt8 {
      position + ahead < bytes.count ? bytes[position + ahead] : 0
    }
    return byte(0) == 0x0A || (byte(0) == 0x0D && byte(1) != 0x0A)
      || (byte(0) == 0xE2 && byte(1) == 0x80 && byte(2) & 0xFE == 0xA8)
  }

  /// The text of a comment without the space at its end.
  private static func trimmed(_ source: SourceText, _ range: Range<Int>) -> String {
    var end = range.upperBound
    while end > range.lowerBound, [0x20, 0x09, 0x0D].contains(source.bytes[end - 1]) { end -= 1 }
    return source.text(range.lowerBound..<end)
  }
}
