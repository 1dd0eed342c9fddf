extension JSONParser {
  /// Passes space, line ends and, in JSON5, comments.
  mutating func skipSpace() throws(Diagnostic) {
    while position < bytes.count {
      switch bytes[position] {
      case 0x20, 0x09, 0x0A, 0x0D: position += 1
      case UInt8(ascii: "/") where grammar == .json5: try skipComment()
      case 0x0B, 0x0C, 0x80...0xFF:
        guard grammar == .json5, let length = looseSpaceLength() else { return }
        position += length
      default: return
      }
    }
  }

  private mutating func skipComment() throws(Diagnostic) {
    let start = position
    switch byte(ahead: 1) {
    case UInt8(ascii: "/"):
      while position < bytes.count, !endsLine { position += 1 }
    case UInt8(ascii: "*"):
      position += 2
      while !(byte == UInt8(ascii: "*") && byte(ahead: 1) == UInt8(ascii: "/")) {
        guard position < bytes.count else {
          throw problem("the comment that begins here must end with '*/'", at: start, length: 2)
        }
        position += 1
      }
      position += 2
    default: throw problem("a comment must begin with '//' or '/*', not '/'", at: start)
    }
  }

  /// Whether a line ends here: LF, CR, U+2028 or U+2029.
  private var endsLine: Bool {
    byte == 0x0A || byte == 0x0D
      || (byte == 0xE2 && byte(ahead: 1) == 0x80 && byte(ahead: 2) & 0xFE == 0xA8)
  }

  /// The number of bytes of the space at the position that JSON5 allows beyond JSON; nil if none.
  private func looseSpaceLength() -> Int? {
    if byte < 0x80 { return 1 }
    guard let scalar = scalar(at: position) else { return nil }
    let isSpace =
      scalar.value == 0xFEFF || scalar.value == 0x2028 || scalar.value == 0x2029
      || scalar.properties.generalCategory == .spaceSeparator
    return isSpace ? Self.scalarLength(byte) : nil
  }

  /// The scalar at an offset; the bytes are known to be UTF-8.
  func scalar(at offset: Int) -> Unicode.Scalar? {
    guard offset < bytes.count else { return nil }
    let end = min(bytes.count, offset + Self.scalarLength(bytes[offset]))
    return String(decoding: bytes[offset..<end], as: UTF8.self).unicodeScalars.first
  }

  /// The number of bytes of the scalar that begins with a byte.
  static func scalarLength(_ lead: UInt8) -> Int {
    lead < 0xC0 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
  }

  static func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") < 10 }

  /// The value of a hexadecimal digit; nil for any other byte.
  static func hexadecimalDigit(_ byte: UInt8) -> UInt8? {
    if isDigit(byte) { return byte - UInt8(ascii: "0") }
    let letter = byte | 0x20
    return (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(letter) ? letter - 87 : nil
  }

  /// Four hexadecimal digits.
  static func hexadecimal(_ number: UInt32) -> String {
    let digits = String(number, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
