/// Finds bytes that are not UTF-8 (RFC 3629: no overlong forms, no surrogates, at most U+10FFFF).
enum UTF8Check {
  /// The offset of the first byte that does not belong to a well-formed scalar; nil if all do.
  static func firstInvalid(in bytes: [UInt8]) -> Int? {
    bytes.withUnsafeBytes { firstInvalid(in: $0) }
  }

  /// The offset of the first byte that does not belong to a well-formed scalar; nil if all do.
  ///
  /// ASCII is skipped eight bytes at a time.
  static func firstInvalid(in bytes: UnsafeRawBufferPointer) -> Int? {
    var index = 0
    while index < bytes.count {
      if index + 8 <= bytes.count,
        bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
      {
        index += 8
      } else if bytes[index] < 0x80 {
        index += 1
      } else {
        guard let length = scalarLength(in: bytes, at: index) else { return index }
        index += length
      }
    }
    return nil
  }

  /// The number of bytes of a scalar beyond ASCII, or nil if it is not well formed.
  ///
  /// Source: The Unicode Standard, table 3-7.
  private static func scalarLength(in bytes: UnsafeRawBufferPointer, at index: Int) -> Int? {
    let lead = bytes[index]
    let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    guard (0xC2...0xF4).contains(lead), index + length <= bytes.count else { return nil }
    guard secondBytes(after: lead).contains(bytes[index + 1]) else { return nil }
    for offset in 2..<max(2, length) where bytes[index + offset] & 0xC0 != 0x80 { return nil }
    return length
  }

  private static func secondBytes(after lead: UInt8) -> ClosedRange<UInt8> {
    switch lead {
    case 0xE0: 0xA0...0xBF
    case 0xED: 0x80...0x9F
    case 0xF0: 0x90...0xBF
    case 0xF4: 0x80...0x8F
    default: 0x80...0xBF
    }
  }
}
