extension TextEncoding {
  /// Turns bytes into UTF-8; the byte order mark of UTF-16 belongs to no text, that of UTF-8 stays.
  func utf8(_ bytes: [UInt8]) throws(UndecodableBytes) -> [UInt8] {
    try bytes.withUnsafeBufferPointer { bytes throws(UndecodableBytes) in try utf8(bytes) }
  }

  private func utf8(_ bytes: UnsafeBufferPointer<UInt8>) throws(UndecodableBytes) -> [UInt8] {
    switch self {
    case .utf8:
      if let offset = UTF8Check.firstInvalid(in: UnsafeRawBufferPointer(bytes)) {
        throw UndecodableBytes(offset: offset, count: 1)
      }
      return Array(bytes)
    case .utf16:
      guard let decoder = UTF16Decoder(markOf: bytes) else {
        guard bytes.isEmpty else { throw UndecodableBytes(offset: 0, count: 2) }
        return []
      }
      return try decoder.utf8(bytes)
    case .utf16LittleEndian: return try UTF16Decoder(isBigEndian: false).utf8(bytes)
    case .utf16BigEndian: return try UTF16Decoder(isBigEndian: true).utf8(bytes)
    case .windows1252, .latin1, .macRoman:
      return try (singleBytes ?? .latin1).utf8(bytes)
    }
  }

  /// The meaning of each byte, where one byte is one character.
  var singleBytes: SingleByteTable? {
    switch self {
    case .windows1252: .windows1252
    case .latin1: .latin1
    case .macRoman: .macRoman
    case .utf8, .utf16, .utf16LittleEndian, .utf16BigEndian: nil
    }
  }

  /// How many bytes of the file the text at the beginning of a file takes, its UTF-8 given.
  func length(ofText utf8: some Sequence<UInt8>) -> Int {
    utf8.reduce(0) { length, byte in
      switch self {
      case .utf8: length + 1
      case .windows1252, .latin1, .macRoman: length + (byte & 0xC0 == 0x80 ? 0 : 1)
      case .utf16, .utf16LittleEndian, .utf16BigEndian:
        // A scalar of four bytes in UTF-8 is a pair of surrogates, any other one unit.
        length + (byte & 0xC0 == 0x80 ? 0 : byte >= 0xF0 ? 4 : 2)
      }
    }
  }
}
