/// Words what is wrong with a file that is not in its declared encoding.
struct UndecodableText {
  let file: String
  let bytes: [UInt8]
  let encoding: TextEncoding

  /// The problem of some bytes, with their place and the encoding that they would fit.
  func problem(_ undecodable: UndecodableBytes) -> Diagnostic {
    let range = undecodable.offset..<min(bytes.count, undecodable.offset + undecodable.count)
    let found = bytes[range].map { "0x" + Self.hexadecimal($0) }.joined(separator: " ")
    return Diagnostic(
      .csvEncoding,
      "the file must be \(encoding.rawValue) text, which byte \(range.lowerBound + 1) (\(found)) "
        + "is not",
      at: place(of: range.lowerBound), hint: hint(at: range.lowerBound))
  }

  /// Which encoding would read bytes that are not what was declared, and as what; what to do where
  /// their few words do not tell.
  static func hint(for bytes: [UInt8], at offset: Int, declared: TextEncoding) -> String {
    let sample = Array(bytes.prefix(1 << 20))
    guard let found = EncodingDetection.encoding(of: sample)?.value, found != declared else {
      return #"save it as UTF-8, or declare how it is written: "encoding": "windows-1252""#
    }
    let character =
      offset < bytes.count ? found.singleBytes?.scalar(bytes[offset]).map { " as '\($0)'" } : nil
    return "declare the encoding \(found.rawValue), which would read it\(character ?? "")"
  }

  private func hint(at offset: Int) -> String? {
    let other = EncodingDetection.encoding(of: bytes)?.value
    return other == encoding ? nil : Self.hint(for: bytes, at: offset, declared: encoding)
  }

  /// The line and column of a byte, whose line is decoded up to it.
  private func place(of offset: Int) -> Place {
    let before = (try? encoding.utf8(Array(bytes[..<offset]))) ?? []
    let text = String(decoding: before, as: UTF8.self).unicodeScalars
    let ends = text.indices.filter { index in
      text[index] == "\n"
        || (text[index] == "\r" && text.index(after: index) < text.endIndex
          && text[text.index(after: index)] != "\n")
    }
    let start = ends.last.map { text.index(after: $0) } ?? text.startIndex
    return Place(
      file: file, line: ends.count + 1, column: text.distance(from: start, to: text.endIndex) + 1,
      length: 1)
  }

  private static func hexadecimal(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16, uppercase: true)
    return digits.count == 1 ? "0" + digits : digits
  }
}
