/// What each byte means in an encoding of one byte for each character; ASCII is the same in all.
struct SingleByteTable: Sendable {
  /// The character of each byte from 0x80 on; U+FFFD where the encoding has none.
  let upperHalf: [Unicode.Scalar]
  /// The UTF-8 of all 256 bytes, one after the other.
  private let utf8: [UInt8]
  /// Where each byte's UTF-8 ends.
  private let ends: [Int]

  static let undefined: Unicode.Scalar = "\u{FFFD}"

  /// ISO 8859-1; its control characters from 0x80 on stand in no text, so they count as undefined.
  static let latin1 = SingleByteTable(
    String(repeating: "\u{FFFD}", count: 32).unicodeScalars + latinHalf)

  /// Windows code page 1252, with its five undefined bytes.
  ///
  /// Source: Unicode Consortium, CP1252.TXT.
  static let windows1252 = SingleByteTable(
    "€\u{FFFD}‚ƒ„…†‡ˆ‰Š‹Œ\u{FFFD}Ž\u{FFFD}\u{FFFD}‘’“”•–—˜™š›œ\u{FFFD}žŸ".unicodeScalars
      + latinHalf)

  /// Mac OS Roman.
  ///
  /// Source: Unicode Consortium, ROMAN.TXT.
  static let macRoman = SingleByteTable(
    Array(
      ("ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø"
        + "¿¡¬√ƒ≈∆«»…\u{A0}ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\u{F8FF}ÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ")
        .unicodeScalars))

  private static let latinHalf = (UInt8(0xA0)...0xFF).map { Unicode.Scalar($0) }

  private init(_ upperHalf: some Sequence<Unicode.Scalar>) {
    let upperHalf = Array(upperHalf)
    let all = (UInt8(0)..<0x80).map { Unicode.Scalar($0) } + upperHalf
    var utf8: [UInt8] = []
    ends = all.map { scalar in
      utf8 += Array(String(Character(scalar)).utf8)
      return utf8.count
    }
    self.upperHalf = upperHalf
    self.utf8 = utf8
  }

  /// The character of a byte; nil where there is none.
  func scalar(_ byte: UInt8) -> Unicode.Scalar? {
    guard byte >= 0x80 else { return Unicode.Scalar(byte) }
    let scalar = upperHalf[Int(byte) - 0x80]
    return scalar == Self.undefined ? nil : scalar
  }

  /// Turns bytes into UTF-8.
  func utf8(_ bytes: UnsafeBufferPointer<UInt8>) throws(UndecodableBytes) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count + bytes.count / 8)
    for (offset, byte) in bytes.enumerated() {
      if byte < 0x80 {
        text.append(byte)
      } else if scalar(byte) != nil {
        text.append(contentsOf: utf8[ends[Int(byte) - 1]..<ends[Int(byte)]])
      } else {
        throw UndecodableBytes(offset: offset, count: 1)
      }
    }
    return text
  }
}

/// Bytes that mean nothing in an encoding.
struct UndecodableBytes: Error, Equatable {
  /// The offset of the first one.
  let offset: Int
  /// How many there are.
  let count: Int
}
