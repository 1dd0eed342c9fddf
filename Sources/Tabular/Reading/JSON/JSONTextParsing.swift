extension JSONParser {
  /// Reads a text in quotes, the position being on the opening one.
  mutating func text() throws(Diagnostic) -> String {
    let opening = position
    let quote = byte
    position += 1
    var runStart = position
    var decoded: [UInt8] = []
    while position < bytes.count {
      let next = bytes[position]
      if next == quote {
        try demandLength(opening)
        defer { position += 1 }
        if decoded.isEmpty { return String(decoding: bytes[runStart..<position], as: UTF8.self) }
        decoded += bytes[runStart..<position]
        return String(decoding: decoded, as: UTF8.self)
      }
      if next == UInt8(ascii: "\\") {
        decoded += bytes[runStart..<position]
        try escape(into: &decoded)
        runStart = position
      } else {
        if next < 0x20 { try refuseControl(next, opening: opening) }
        position += 1
      }
    }
    throw unclosedText(opening)
  }

  /// A text of data may have only so many bytes as a cell.
  private func demandLength(_ opening: Int) throws(Diagnostic) {
    guard position - opening - 1 > longestText, purpose != .declaration else { return }
    try limits.demand(
      .field, "a text", has: position - opening - 1,
      at: source.place(of: opening..<(opening + 1)))
  }

  /// A control character may not stand in a text as it is; JSON5 minds only line ends.
  private func refuseControl(_ control: UInt8, opening: Int) throws(Diagnostic) {
    let endsLine = control == UInt8(ascii: "\n") || control == UInt8(ascii: "\r")
    if endsLine { throw unclosedText(opening) }
    if grammar == .json {
      let code = JSONParser.hexadecimal(UInt32(control))
      throw problem(
        "a control character in a text must be written as '\\u\(code)', not as it is",
        at: position)
    }
  }

  private func unclosedText(_ opening: Int) -> Diagnostic {
    let quote = String(decoding: [bytes[opening]], as: UTF8.self)
    return problem(
      "the text that begins here must end with \(quote) on the same line, which it does not",
      at: opening)
  }

  /// Reads what follows a backslash, the position being on it.
  private mutating func escape(into decoded: inout [UInt8]) throws(Diagnostic) {
    let start = position
    position += 1
    let letter = byte
    if let plain = Self.plainEscapes[letter] {
      decoded.append(plain)
      position += 1
    } else if letter == UInt8(ascii: "u") {
      decoded += Array(String(try escapedScalar(from: start)).utf8)
    } else if grammar == .json5 {
      try looseEscape(into: &decoded, from: start)
    } else {
      throw unknownEscape(start)
    }
  }

  private static let plainEscapes: [UInt8: UInt8] = [
    UInt8(ascii: "\""): UInt8(ascii: "\""), UInt8(ascii: "\\"): UInt8(ascii: "\\"),
    UInt8(ascii: "/"): UInt8(ascii: "/"), UInt8(ascii: "b"): 8, UInt8(ascii: "f"): 12,
    UInt8(ascii: "n"): 10, UInt8(ascii: "r"): 13, UInt8(ascii: "t"): 9,
  ]

  /// The escapes that JSON5 adds: line ends that vanish, `\x41`, `\v`, `\0`, any other as itself.
  private mutating func looseEscape(
    into decoded: inout [UInt8], from start: Int
  ) throws(Diagnostic) {
    switch byte {
    case UInt8(ascii: "\n"): position += 1
    case UInt8(ascii: "\r"): position += byte(ahead: 1) == UInt8(ascii: "\n") ? 2 : 1
    case UInt8(ascii: "v"):
      decoded.append(11)
      position += 1
    case UInt8(ascii: "x"):
      position += 1
      let code = try hexadecimal(digits: 2, from: start)
      decoded += Array(String(Unicode.Scalar(UInt8(truncatingIfNeeded: code))).utf8)
    case UInt8(ascii: "0") where !Self.isDigit(byte(ahead: 1)):
      decoded.append(0)
      position += 1
    case UInt8(ascii: "0")...UInt8(ascii: "9"): throw unknownEscape(start)
    default: try literalEscape(into: &decoded, from: start)
    }
  }

  /// A backslash before any other scalar stands for the scalar; before U+2028 and U+2029 for nothing.
  private mutating func literalEscape(
    into decoded: inout [UInt8], from start: Int
  ) throws(Diagnostic) {
    guard position < bytes.count else { throw unknownEscape(start) }
    let length = Self.scalarLength(bytes[position])
    let scalar = bytes[position..<min(bytes.count, position + length)]
    position += scalar.count
    let vanishes =
      scalar.elementsEqual([0xE2, 0x80, 0xA8]) || scalar.elementsEqual([0xE2, 0x80, 0xA9])
    if !vanishes { decoded += scalar }
  }

  /// Reads `uXXXX`, or two of them where the first is the high half of a pair.
  mutating func escapedScalar(from start: Int) throws(Diagnostic) -> Unicode.Scalar {
    position += 1
    let first = try hexadecimal(digits: 4, from: start)
    if let scalar = Unicode.Scalar(first) { return scalar }
    guard (0xD800...0xDBFF).contains(first), byte == UInt8(ascii: "\\"),
      byte(ahead: 1) == UInt8(ascii: "u")
    else { throw loneSurrogate(start) }
    position += 2
    let second = try hexadecimal(digits: 4, from: start)
    guard (0xDC00...0xDFFF).contains(second),
      let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
    else { throw loneSurrogate(start) }
    return scalar
  }

  private mutating func hexadecimal(digits: Int, from start: Int) throws(Diagnostic) -> UInt32 {
    var number: UInt32 = 0
    for _ in 0..<digits {
      guard let digit = Self.hexadecimalDigit(byte) else { throw unknownEscape(start) }
      number = number << 4 | UInt32(digit)
      position += 1
    }
    return number
  }

  private func loneSurrogate(_ start: Int) -> Diagnostic {
    problem(
      "an escape must name a whole character, not half of a surrogate pair", at: start,
      length: position - start)
  }

  private func unknownEscape(_ start: Int) -> Diagnostic {
    let end = min(bytes.count, max(position, start + 1) + Self.scalarLength(byte))
    return problem(
      "'\(source.text(start..<end))' must be an escape of \(grammar.name), which it is not",
      at: start, length: end - start,
      hint: "a backslash itself is written '\\\\'")
  }
}
