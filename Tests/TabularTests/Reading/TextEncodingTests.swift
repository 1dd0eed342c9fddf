import Testing

@testable import Tabular

@Suite("Encodings")
struct TextEncodingTests {
  private static let text = "región;año\nPozuelo de Tábara;2024\n"

  @Test(
    "the same text is read from every encoding",
    arguments: [
      (TextEncoding.utf8, [0xC3, 0xB3, 0xC3, 0xB1] as [UInt8]),
      (.utf16, [0xFF, 0xFE, 0xF3, 0, 0xF1, 0]), (.utf16, [0xFE, 0xFF, 0, 0xF3, 0, 0xF1]),
      (.utf16LittleEndian, [0xF3, 0, 0xF1, 0]),
      (.utf16LittleEndian, [0xFF, 0xFE, 0xF3, 0, 0xF1, 0]),
      (.utf16BigEndian, [0, 0xF3, 0, 0xF1]), (.windows1252, [0xF3, 0xF1]), (.latin1, [0xF3, 0xF1]),
      (.macRoman, [0x97, 0x96]),
    ])
  func decodes(encoding: TextEncoding, bytes: [UInt8]) throws {
    #expect(String(decoding: try encoding.utf8(bytes), as: UTF8.self) == "óñ")
  }

  @Test("surrogates come in pairs, and a pair is one character")
  func surrogates() throws {
    let pair: [UInt8] = [0xD8, 0x3C, 0xDF, 0x31]
    #expect(String(decoding: try TextEncoding.utf16BigEndian.utf8(pair), as: UTF8.self) == "🌱")
    #expect(TextEncoding.utf16BigEndian.length(ofText: "🌱é".utf8) == 6)
  }

  @Test(
    "bytes that mean nothing are told at their offset",
    arguments: [
      (TextEncoding.utf8, [0x61, 0xE9] as [UInt8], 1), (.windows1252, [0x61, 0x62, 0x81], 2),
      (.latin1, [0x96], 0), (.utf16, [0x61, 0], 0), (.utf16LittleEndian, [0x61, 0, 0x62], 2),
      (.utf16LittleEndian, [0x61, 0, 0x00, 0xD8, 0x61, 0], 2), (.utf16BigEndian, [0xDC, 0], 0),
    ])
  func undecodable(encoding: TextEncoding, bytes: [UInt8], offset: Int) {
    let found = #expect(throws: UndecodableBytes.self) { try encoding.utf8(bytes) }
    #expect(found?.offset == offset)
  }

  @Test("names are known by their usual spellings, in any case")
  func names() {
    #expect(TextEncoding(named: "UTF8") == .utf8)
    #expect(TextEncoding(named: "CP1252") == .windows1252)
    #expect(TextEncoding(named: "ISO-8859-1") == .latin1)
    #expect(TextEncoding(named: "Mac_Roman") == .macRoman)
    #expect(TextEncoding(named: "UTF-16LE") == .utf16LittleEndian)
    #expect(TextEncoding(named: "klingon") == nil)
  }

  @Test(
    "what is not UTF-8 is told apart by the words that it gives",
    arguments: [
      ([0x54, 0xE1, 0x62, 0x61, 0x72, 0x61] as [UInt8], TextEncoding.windows1252, "'Tábara'"),
      ([0x54, 0x87, 0x62, 0x61, 0x72, 0x61], .macRoman, "'Tábara'"),
      ([0x61, 0xC3, 0xB1, 0x6F], .utf8, "1 characters"),
      ([0x61, 0x3B, 0x62], .utf8, "ASCII"), ([0xEF, 0xBB, 0xBF], .utf8, "byte order mark"),
      ([0xFF, 0xFE, 0x61, 0], .utf16, "lower byte first"),
      ([0x61, 0, 0x3B, 0, 0x62, 0], .utf16LittleEndian, "second byte"),
    ])
  func detects(bytes: [UInt8], encoding: TextEncoding, evidence: String) throws {
    let found = try #require(EncodingDetection.encoding(of: bytes))
    #expect(found.value == encoding)
    #expect(found.evidence.contains(evidence), "\(found.evidence)")
  }

  @Test("bytes that read as words in no encoding, or as well in two, decide nothing")
  func undecided() {
    #expect(EncodingDetection.encoding(of: [0xE1]) == nil)
    #expect(EncodingDetection.encoding(of: [0x61, 0x81, 0x20]) == nil)
  }
}
