/// A short name for content: equal for equal content, different in practice for different content.
enum ContentHash {
  /// Eight hexadecimal digits of the FNV-1a hash of a text.
  ///
  /// Not for security. Source: Fowler, Noll, Vo; IETF draft-eastlake-fnv, 32 bits.
  static func digits(_ text: String) -> String {
    var hash: UInt32 = 0x811C_9DC5
    for byte in text.utf8 { hash = (hash ^ UInt32(byte)) &* 0x0100_0193 }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 8 - digits.count) + digits
  }
}
