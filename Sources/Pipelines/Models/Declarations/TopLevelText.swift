import Tabular

/// Cuts a text at separators that stand outside quotes, brackets and parentheses.
///
/// Offsets are those of the UTF-8 bytes of the whole text, so that every piece keeps its place.
struct TopLevelText {
  /// A piece of the text and the separator that stands before it.
  struct Piece: Equatable {
    /// The bytes of the piece, without spaces at either end.
    let range: Range<Int>
    /// The separator before the piece; nil for the first one.
    let separator: UInt8?
  }

  private let bytes: [UInt8]

  init(_ text: String) {
    bytes = Array(text.utf8)
  }

  /// All bytes.
  var whole: Range<Int> { 0..<bytes.count }

  /// The pieces of a range; always at least one, which may be empty.
  func pieces(of range: Range<Int>, at separators: [UInt8]) -> [Piece] {
    var pieces: [Piece] = []
    var start = range.lowerBound
    var separator: UInt8?
    for index in separatorOffsets(in: range, separators) {
      pieces.append(Piece(range: trimmed(start..<index), separator: separator))
      start = index + 1
      separator = bytes[index]
    }
    return pieces + [Piece(range: trimmed(start..<range.upperBound), separator: separator)]
  }

  /// The bytes between the parentheses that close the range, if a name and `(` open it.
  func call(in range: Range<Int>) -> (name: Range<Int>, arguments: Range<Int>)? {
    guard let open = bytes[range].firstIndex(of: UInt8(ascii: "(")),
      range.last.map({ bytes[$0] })
        == UInt8(ascii: ")"), endOfGroup(from: open, in: range) == range.upperBound - 1
    else { return nil }
    let name = trimmed(range.lowerBound..<open)
    guard !name.isEmpty, bytes[name].allSatisfy(Self.isLetterOrDigit) else { return nil }
    return (name, trimmed(open + 1..<range.upperBound - 1))
  }

  /// Whether a range is a name, or a formula in parentheses: nothing that an operator cuts.
  func isOperand(_ range: Range<Int>) -> Bool {
    guard let first = range.first, let last = range.last else { return false }
    if bytes[first] == UInt8(ascii: "(") || bytes[first] == UInt8(ascii: "`") {
      return endOfGroup(from: first, in: range) == last
    }
    return bytes[range].allSatisfy { Self.isLetterOrDigit($0) || $0 > 127 }
  }

  /// The range without spaces at either end.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, Self.isSpace(bytes[start]) { start += 1 }
    while end > start, Self.isSpace(bytes[end - 1]) { end -= 1 }
    return start..<end
  }

  private func separatorOffsets(in range: Range<Int>, _ separators: [UInt8]) -> [Int] {
    var offsets: [Int] = []
    var index = range.lowerBound
    while index < range.upperBound {
      if separators.contains(bytes[index]) { offsets.append(index) }
      index = (endOfGroup(from: index, in: range) ?? index) + 1
    }
    return offsets
  }

  /// Where the quote, bracket or parenthesis that opens at `start` closes; the end of the range if
  /// it never does, nil if none opens there.
  private func endOfGroup(from start: Int, in range: Range<Int>) -> Int? {
    var closers: [UInt8] = []
    var index = start
    while index < range.upperBound {
      let byte = bytes[index]
      if let last = closers.last, byte == last {
        closers.removeLast()
      } else if closers.last.map(Self.isQuote) != true, let closer = Self.closer(of: byte) {
        closers.append(closer)
      }
      if closers.isEmpty { return index == start ? nil : index }
      index += 1
    }
    return range.upperBound
  }

  private static func closer(of byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "("): UInt8(ascii: ")")
    case UInt8(ascii: "["): UInt8(ascii: "]")
    case let quote where isQuote(quote): quote
    default: nil
    }
  }

  private static func isQuote(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "'") || byte == UInt8(ascii: "`")
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || (9...13).contains(byte)
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
      true
    default: false
    }
  }
}

extension Written {
  /// A part of the text, given by UTF-8 offsets, with its own place.
  func part(_ range: Range<Int>) -> Written {
    let bytes = Array(text.utf8)[range.clamped(to: 0..<text.utf8.count)]
    return Written(
      String(decoding: bytes, as: UTF8.self), at: place(of: range), isVerbatim: isVerbatim)
  }
}
