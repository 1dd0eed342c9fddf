/// Finds the encoding of a file: a byte order mark, valid UTF-8, else what reads as words.
enum EncodingDetection {
  /// The encoding of some bytes, with its evidence; nil when the evidence does not decide.
  static func encoding(of bytes: [UInt8]) -> Detected<TextEncoding>? {
    marked(bytes) ?? unmarkedUTF16(bytes) ?? utf8(bytes) ?? singleBytes(bytes)
  }

  /// The problem of a file whose encoding nothing decides.
  static func undecided(_ file: String) -> Diagnostic {
    Diagnostic(
      .csvEncoding, "the encoding of '\(file)' must be declared, because its bytes do not tell it",
      at: Place(file: file), notes: ["encodings: " + TextEncoding.names.joined(separator: ", ")],
      hint: "ask for the file as 'CSV UTF-8', or declare what its program writes")
  }

  private static func marked(_ bytes: [UInt8]) -> Detected<TextEncoding>? {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      return Detected(.utf8, "it begins with the byte order mark of UTF-8")
    }
    let mark = bytes.withUnsafeBufferPointer { UTF16Decoder(markOf: $0) }
    return mark.map {
      Detected(
        .utf16,
        "it begins with the byte order mark of UTF-16, "
          + ($0.isBigEndian ? "higher byte first" : "lower byte first"))
    }
  }

  /// UTF-16 of mostly ASCII text has a zero in every pair of bytes.
  private static func unmarkedUTF16(_ bytes: [UInt8]) -> Detected<TextEncoding>? {
    let sample = bytes.prefix(4096)
    guard sample.count >= 4, sample.count % 2 == 0 else { return nil }
    let zeros = sample.indices.filter { sample[$0] == 0 }
    let high = zeros.count { $0 % 2 == 0 }
    let low = zeros.count - high
    guard max(high, low) * 10 >= sample.count / 2 * 8, min(high, low) * 50 < sample.count else {
      return nil
    }
    let order = high > low ? "first" : "second"
    return Detected(
      high > low ? .utf16BigEndian : .utf16LittleEndian,
      "the \(order) byte of nearly every pair is zero, as in UTF-16")
  }

  private static func utf8(_ bytes: [UInt8]) -> Detected<TextEncoding>? {
    guard UTF8Check.firstInvalid(in: bytes) == nil else { return nil }
    let others = bytes.count { $0 >= 0xC0 }
    return Detected(
      .utf8,
      others == 0
        ? "every byte is ASCII, which is UTF-8 too"
        : "all \(others) characters beyond ASCII are well-formed UTF-8")
  }

  private static func singleBytes(_ bytes: [UInt8]) -> Detected<TextEncoding>? {
    guard let found = SingleByteEvidence.best(bytes) else { return nil }
    let others = found.others.map { ", as \($0.encoding.rawValue) \($0.fitting)" }.joined()
    return Detected(
      found.best.encoding,
      "it is not UTF-8, and \(found.best.fitting) of \(found.best.count) bytes beyond ASCII fit "
        + "their words, as in '\(found.best.example)'\(others)")
  }
}
