import Testing

@testable import Tabular

@Suite("Files in other encodings")
struct EncodedReadingTests {
  private static let text = "id;región\n1;Cáncash\nx;Junín\n3;\"a\naña\"\n"

  private static func bytes(_ encoding: TextEncoding) -> [UInt8] {
    switch encoding {
    case .windows1252, .latin1:
      return text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
    case .macRoman:
      let marks: [Unicode.Scalar: UInt8] = ["ó": 0x97, "á": 0x87, "í": 0x92, "ñ": 0x96]
      return text.unicodeScalars.map { marks[$0] ?? UInt8(truncatingIfNeeded: $0.value) }
    case .utf16: return [0xFF, 0xFE] + bytes(.utf16LittleEndian)
    case .utf16LittleEndian: return text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    case .utf16BigEndian: return text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    case .utf8: return Array(text.utf8)
    }
  }

  private static func declaration(_ encoding: String) throws -> InputDeclaration {
    let (input, problems) = try declared(
      """
      { defaults: { separator: ";", encoding: "\(encoding)" }, bad_rows: "reject up to 50%",
        columns: { id: "int", "región": "text" } }
      """)
    #expect(problems.all.isEmpty)
    return input
  }

  @Test(
    "every encoding gives the same rows, declared or found, with the bytes of the file itself",
    arguments: TextEncoding.allCases)
  func same(encoding: TextEncoding) throws {
    for name in [encoding.rawValue, "detect"] {
      let bytes = Self.bytes(encoding)
      let reading = try read(bytes, as: try Self.declaration(name))
      #expect(reading.cells == [["1", "Cáncash"], ["3", "a\naña"]], "\(encoding) \(name)")
      let input = try #require(reading.input)
      #expect(input.digest == BLAKE2b.hexadecimal(of: bytes))
      #expect(input.bytes == bytes.count)
      let rejected = try #require(input.rejected.first)
      #expect(rejected.line == 3)
      #expect(rejected.original == "x;Junín")
      let unit = encoding.singleBytes == nil && encoding != .utf8 ? 2 : 1
      let marks = encoding == .utf8 ? 2 : 0
      #expect(rejected.byteOffset == (20 * unit) + marks + (encoding == .utf16 ? 2 : 0))
      #expect(input.files.first?.remarks.isEmpty == (name != "detect"))
    }
  }

  @Test("bytes that are not as declared are told with their place and what would read them")
  func wrong() throws {
    let reading = try read(Self.bytes(.windows1252), as: try Self.declaration("utf-8"))
    #expect(
      reading.messages == ["t.csv:1:8: the file must be UTF-8 text, which byte 8 is not"])
    #expect(
      reading.problems.all.first?.hint
        == "declare the encoding windows-1252, which would read it as 'ó'")
    let undefined = try read(
      Array("id;región\n".utf8) + [0x81, 10], as: try Self.declaration("windows-1252"))
    #expect(undefined.messages.count == 1)
    #expect(
      undefined.messages.first?.hasPrefix("t.csv:2:1: the file must be windows-1252") ?? false)
    let unmarked = try read(Self.bytes(.utf16LittleEndian), as: try Self.declaration("utf-16"))
    #expect(
      unmarked.problems.all.first?.hint == "declare the encoding utf-16le, which would read it")
  }

  @Test("bytes that decide nothing are not guessed at")
  func undecided() throws {
    let reading = try read([0x61, 10, 0xE1, 10], as: try Self.declaration("detect"))
    #expect(reading.problems.all.map(\.code) == [.csvEncoding])
    #expect(reading.input == nil)
  }
}
