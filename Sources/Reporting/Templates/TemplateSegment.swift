import Tabular

/// A stretch of a template: text, or the inside of a tag.
enum TemplateSegment: Equatable {
  /// Text as its author wrote it.
  case text(Range<Int>)
  /// The bytes between `{{` and `}}`.
  case tag(Range<Int>)

  /// Cuts a template at its tags; a tag that is not closed is reported and ends the cutting.
  static func segments(
    of source: SourceText, reporting diagnostics: inout Diagnostics
  ) -> [TemplateSegment] {
    var segments: [TemplateSegment] = []
    var start = 0
    while let open = firstPair(UInt8(ascii: "{"), in: source.bytes, from: start) {
      if open > start { segments.append(.text(start..<open)) }
      guard let close = closing(in: source.bytes, from: open + 2) else {
        diagnostics.error(
          .templateUnclosed, "'{{' must be closed by '}}'", at: source.place(of: open..<open + 2))
        return segments
      }
      segments.append(.tag(open + 2..<close))
      start = close + 2
    }
    if start < source.bytes.count { segments.append(.text(start..<source.bytes.count)) }
    return segments
  }

  private static func firstPair(_ byte: UInt8, in bytes: [UInt8], from start: Int) -> Int? {
    var index = start
    while index + 1 < bytes.count {
      if bytes[index] == byte, bytes[index + 1] == byte { return index }
      index += 1
    }
    return nil
  }

  /// The first `}}` outside quotes; where quotes are not closed, the first one at all.
  private static func closing(in bytes: [UInt8], from start: Int) -> Int? {
    guard let plain = firstPair(UInt8(ascii: "}"), in: bytes, from: start) else { return nil }
    var quote: UInt8?
    var index = start
    while index + 1 < bytes.count, bytes[index] != UInt8(ascii: "\n") || quote == nil {
      let byte = bytes[index]
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: "'") || byte == UInt8(ascii: "\"") {
        quote = byte
      } else if byte == UInt8(ascii: "}"), bytes[index + 1] == byte {
        return index
      }
      index += 1
    }
    return plain
  }
}
