import Foundation
import Statistics
import Tabular
import TestSupport
import Testing

@Suite("JSON reader")
struct JSONParserTests {
  @Test(
    "JSON is read with order, numbers as written and texts unescaped",
    arguments: [
      (#"{"b": 1.50, "a": [true, null]}"#, #"{"b":1.50,"a":[true,null]}"#),
      (#" "a\u00e9\ud834\udd1e\n" "#, "\"aé𝄞\n\""),
      ("-0.0e-7", "-0.0e-7"),
      ("[]", "[]"),
    ])
  func readsJSON(text: String, expected: String) throws {
    #expect(compact(try parse(text, as: .json).root) == expected)
  }

  @Test(
    "JSON5 adds comments, bare keys, single quotes, trailing commas and looser numbers",
    arguments: [
      ("{a: 1, /* x */ $b_2: 'it\\'s', // end\n}", #"{"a":1,"$b_2":"it's"}"#),
      ("[+1, .5, 5., 0x1F, -Infinity, NaN,]", "[+1,.5,5.,0x1F,-Infinity,NaN]"),
      ("{\\u0061b: 'a\\\nb\\x41\\v\\0\\q'}", "{\"ab\":\"abA\u{B}\0q\"}"),
      ("\u{FEFF}\u{A0}\u{2028}{año: 1}", #"{"año":1}"#),
    ])
  func readsJSON5(text: String, expected: String) throws {
    #expect(compact(try parse(text).root) == expected)
  }

  @Test(
    "what is not JSON is refused at its place with what must stand there",
    arguments: [
      ("{\"a\": 1 \"b\": 2}", "t.json5:1:9", "',' must stand before this key"),
      ("[1 2]", "t.json5:1:4", "',' must stand before this value"),
      ("[1,]", "t.json5:1:4", "a value must stand here, not ']'"),
      ("{\"a\": 1,}", "t.json5:1:9", "a key in double quotes must follow ',', not '}'"),
      ("{a: 1}", "t.json5:1:2", "a key in double quotes must stand here, not 'a'"),
      ("{\"a\" 1}", "t.json5:1:6", "':' must follow the key 'a', not '1'"),
      (
        "\n {\"a\": [1", "t.json5:2:8",
        "the '[' that opens here must be closed by ']' before the end of the file"
      ),
      ("[1] x", "t.json5:1:5", "the file must end after its value, not go on with 'x'"),
      ("[tru]", "t.json5:1:2", "a value must stand here, not 'tru'"),
      ("[01]", "t.json5:1:2", "'01' must be a number as JSON writes it, which it is not"),
      ("[1.]", "t.json5:1:2", "'1.' must be a number as JSON writes it, which it is not"),
      ("[12kg]", "t.json5:1:2", "'12kg' must be a number as JSON writes it, which it is not"),
      (
        "[\"a\tb\"]", "t.json5:1:4",
        "a control character in a text must be written as '\\u0009', not as it is"
      ),
      (
        "[\"a\nb\"]", "t.json5:1:2",
        "the text that begins here must end with \" on the same line, which it does not"
      ),
      ("[\"\\x41\"]", "t.json5:1:3", "'\\x' must be an escape of JSON, which it is not"),
      (
        "[\"é\\ud800\"]", "t.json5:1:4",
        "an escape must name a whole character, not half of a surrogate pair"
      ),
      ("", "t.json5", "the file must hold a value, not nothing"),
    ])
  func refuses(text: String, place: String, message: String) {
    let found = problem(text, as: .json)
    #expect(found?.place?.text == place)
    #expect(found?.message == message)
    #expect(found?.code == .pipelineSyntax)
  }

  @Test("a key that stands twice is refused with both places, except for display")
  func duplicateKeys() throws {
    let text = "{\"a\": 1,\n \"b\": 2, \"a\": 3}"
    let found = problem(text)
    #expect(found?.code == .pipelineDuplicateKey)
    #expect(found?.place?.text == "t.json5:2:10")
    #expect(found?.notes == ["it first stands at t.json5:1:2"])
    #expect(problem(text, for: .records)?.code == .jsonDuplicateKey)
    #expect(compact(try parse(text, for: .display).root) == #"{"a":3,"b":2}"#)
  }

  @Test("a key that stands twice is found in an object of many keys too")
  func duplicateAmongMany() {
    let keys = (0..<100).map { "k\($0): 1" } + ["k37: 2"]
    let found = problem("{" + keys.joined(separator: ", ") + "}")
    #expect(found?.message == "'k37' must stand once in its object, not twice")
  }

  @Test("nesting is read to a depth of 128 and refused beyond, however deep")
  func depth() {
    func nested(_ depth: Int) -> String {
      String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    }
    #expect(problem(nested(128)) == nil)
    #expect(problem(nested(129))?.place?.text == "t.json5:1:129")
    #expect(problem(String(repeating: "{a:", count: 100_000))?.code == .pipelineTooDeep)
    #expect(problem(String(repeating: "[", count: 513))?.code == .pipelineTooDeep)
  }

  @Test("the nine bytes that crash Foundation's decoder are a problem like any other")
  func nineBytes() {
    let bytes: [UInt8] = [0x7B, 0xFF, 0x4F, 0x70, 0x74, 0x69, 0x6F, 0x6E, 0x6C]
    #expect(throws: Diagnostic.self) {
      try JSONDocument(parsing: SourceText(file: "t.json5", bytes: bytes), as: .json5)
    }
  }

  @Test("values and keys know the bytes they stand at")
  func places() throws {
    let document = try parse("{\n  \"año\": 'x y'\n}")
    let node = try #require(document.root["año"])
    #expect(document.place(of: node).text == "t.json5:2:10")
    #expect(document.place(of: 2..<3, in: node).text == "t.json5:2:13")
  }

  @Test("all files that RFC 8259 allows are accepted", .enabled(if: Shared.isPresent))
  func acceptsSuite() throws {
    let names = try suite().filter { $0.hasPrefix("y_") }
    #expect(names.count == 95)
    for name in names {
      let source = SourceText(file: name, bytes: try bytes(name))
      #expect(throws: Never.self, "\(name)") {
        try JSONDocument(parsing: source, as: .json, for: .display)
      }
    }
  }

  @Test(
    "files on which readers may differ are read or refused, never a crash",
    .enabled(if: Shared.isPresent))
  func doubtfulSuite() throws {
    let accepted = try suite().filter { name in
      guard name.hasPrefix("i_") else { return false }
      let source = SourceText(file: name, bytes: try bytes(name))
      return (try? JSONDocument(parsing: source, as: .json, for: .display)) != nil
    }
    #expect(
      accepted == [
        "i_number_double_huge_neg_exp.json", "i_number_neg_int_huge_exp.json",
        "i_number_real_neg_overflow.json", "i_number_real_underflow.json",
        "i_number_too_big_pos_int.json", "i_structure_UTF-8_BOM_empty_object.json",
      ])
  }

  @Test("bytes changed at random never trap, and what is read keeps its bounds")
  func randomDamage() {
    let text = "{a: [1.5e3, 'x\\u0041', {\"b\\n\": null}], /* c */ 'é': -0x1F, // d\n t: true}"
    var random = SeededGenerator(seed: 8)
    for _ in 0..<3000 {
      var bytes = Array(text.utf8)
      for _ in 0...Int(random.next() % 3) {
        let position = Int(random.next() % UInt64(bytes.count))
        bytes[position] = UInt8(truncatingIfNeeded: random.next())
      }
      let source = SourceText(file: "t.json5", bytes: bytes)
      let document = try? JSONDocument(parsing: source, as: .json5)
      #expect(document.map { $0.root.range.upperBound <= bytes.count } ?? true)
    }
  }

  private func suite() throws -> [String] {
    let folder = try #require(Shared.folder).appendingPathComponent("data/json/JSONTestSuite")
    return try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
  }

  private func bytes(_ name: String) throws -> [UInt8] {
    try Shared.bytes("data/json/JSONTestSuite/" + name)
  }
}
