/// Turns UTF-16 into UTF-8.
///
/// Source: RFC 2781.
struct UTF16Decoder {
  /// Whether the higher byte of each pair comes first.
  let isBigEndian: Bool

  /// The byte order that a byte order mark tells; nil without a mark.
  init?(markOf bytes: UnsafeBufferPointer<UInt8>) {
    guard bytes.count >= 2 else { return nil }
    switch (bytes[0], bytes[1]) {
    case (0xFF, 0xFE): isBigEndian = false
    case (0xFE, 0xFF): isBigEndian = true
    default: return nil
    }
  }

  /// A decoder of one byte order.
  init(isBigEndian: Bool) { self.isBigEndian = isBigEndian }

  /// The text without its byte order mark; surrogates must come in pairs, bytes too.
  func utf8(_ bytes: UnsafeBufferPointer<UInt8>) throws(UndecodableBytes) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count / 2 + bytes.count / 8)
    var offset = hasMark(bytes) ? 2 : 0
    while offset < bytes.count {
      let (scalar, length) = try scalar(bytes, at: offset)
      if scalar.value < 0x80 {
        text.append(UInt8(truncatingIfNeeded: scalar.value))
      } else {
        text.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      }
      offset += length
    }
    return text
  }

  /// Whether the text begins with a mark of this byte order.
  func hasMark(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    UTF16Decoder(markOf: bytes)?.isBigEndian == isBigEndian
  }

  private func scalar(
    _ bytes: UnsafeBufferPointer<UInt8>, at offset: Int
  ) throws(UndecodableBytes) -> (scalar: Unicode.Scalar, length: Int) {
    guard let high = unit(bytes, at: offset) else {
      throw UndecodableBytes(offset: offset, count: 1)
    }
    if let scalar = Unicode.Scalar(high) { return (scalar, 2) }
    guard UTF16.isLeadSurrogate(high), let low = unit(bytes, at: offset + 2),
      UTF16.isTrailSurrogate(low),
      let scalar = Unicode.Scalar(
        0x10000 + (UInt32(high) - 0xD800) << 10 + (UInt32(low) - 0xDC00))
    else { throw UndecodableBytes(offset: offset, count: 2) }
    return (scalar, 4)
  }

  private func unit(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> UInt16? {
    guard offset + 1 < bytes.count else { return nil }
    let (first, second) = (UInt16(bytes[offset]), UInt16(bytes[offset + 1]))
    return isBigEndian ? first << 8 | second : second << 8 | first
  }
}
