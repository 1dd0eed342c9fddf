import Foundation
import Tabular
import TestSupport
import Testing

@testable import Pipelines

@Suite("The layout of declarations")
struct DeclarationLayoutTests {
  private static func document(_ text: String) throws -> JSONDocument {
    try JSONDocument(
      parsing: SourceText(file: "x.json5", bytes: Array(text.utf8)), as: .json5)
  }

  private static func laid(_ text: String) throws -> String {
    try DeclarationLayout(document(text)).text
  }

  @Test(
    "JSON5 becomes JSON with comments",
    arguments: [
      ("{a: 'x'}", #"{ "a": "x" }"#),
      (#"{'it\'s': "a\"b"}"#, #"{ "it's": "a\"b" }"#),
      ("[1, 2, 3,]", "[1, 2, 3]"),
      ("{}", "{}"),
      ("[ ]", "[]"),
      ("[+5, .5, 5., -.5, 0x1F, 5.e3, 1.50]", "[5, 0.5, 5, -0.5, 31, 5e3, 1.50]"),
      (#"["caf\u00e9"]"#, #"["caf\u00e9"]"#),
      ("['tab\\\n here']", #"["tab here"]"#),
      ("{ $schema: 1, acopio: 1, }", #"{ "$schema": 1, "acopio": 1 }"#),
      ("\u{FEFF}{a:1}\r\n", #"{ "a": 1 }"#),
    ])
  func spelling(written: String, expected: String) throws {
    #expect(try Self.laid(written) == expected + "\n")
  }

  @Test("every comment stays where it stands")
  func comments() throws {
    let text = """
      // the whole file

      { // opens
        // above a
        a: /* of a */ 1, // beside a

        /* above b */
        /* right before b */ b: [ 1 /* one */, /* two */ 2 ], /* b is over */ // really
        c: { /* nothing */ },
        d: // late
          [ 3 // three
          , 4 ],
        // at the end
      } // closed
      // after
      """
    expectGolden(try Self.laid(text), "comments.json5")
  }

  @Test("what the author wrote on one line stays on one while it fits, and is filled up after that")
  func lines() throws {
    let text = """
      { "short": { "a": 1 },
        "kept": {
          "a": 1, "b": 2,
          "c": 3
        },
        "long": { "coop_id": "text required", "season": "season(april) required", "fixed_cost": "number[PEN] >= 0", "margin": "number" },
        "steps": [ { "derive": { "effective": "present_value([advance, final], [0, days_between(date, final_date)], $rate)", "gap": "0" } } ] }
      """
    expectGolden(try Self.laid(text), "lines.json5")
  }

  private static let pipelines: [String] = {
    let folder = Shared.packageRoot.appendingPathComponent("Pipelines").path
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { $0.hasSuffix(".json5") }.sorted()
  }()

  @Test(
    "shipped pipelines mean the same after, and a second time changes nothing", arguments: pipelines
  )
  func shipped(name: String) throws {
    let file = Shared.packageRoot.appendingPathComponent("Pipelines/" + name)
    let text = try String(contentsOf: file, encoding: .utf8)
    let once = try Self.laid(text)
    #expect(try Self.laid(once) == once)
    #expect(try Self.meaning(Self.document(once).root) == Self.meaning(Self.document(text).root))
    #expect(Self.comments(once) == Self.comments(text))
  }

  /// Scraps that are put together at random: every gap of a document gets some of them.
  private static let scraps = [
    "", " ", "\n", "\n\n\n", " // c\n", "/* d */", " /* e\n f */ ", "\n  // g\n", "\r\n", "\u{A0}",
    "/* h */ // i\n", "\u{2028}",
  ]

  @Test(
    "whatever stands between the tokens, laying out twice is laying out once", arguments: 0..<300)
  func stable(seed: UInt64) throws {
    var state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1
    func draw(_ count: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(count))
    }
    let tokens = [
      "{", "a", ":", "[", "1", ",", "{", "}", ",",
      "'long text that takes much of the line of the width'",
      ",", "{", "'derive'", ":", "{", "x", ":",
      "'another text that is long, so that lines must break'",
      ",", "y", ":", "[", "]", ",", "}", "}", ",", "]", ",", "b", ":", "true", ",", "c", ":", "[",
      "[",
      "null", "]", "]", ",", "}",
    ]
    let text = tokens.map { (draw(3) == 0 ? Self.scraps[draw(Self.scraps.count)] : "") + $0 }
      .joined()
    let once = try Self.laid(text)
    #expect(try Self.laid(once) == once, "\(text)")
    #expect(try Self.meaning(Self.document(once).root) == Self.meaning(Self.document(text).root))
    #expect(Self.comments(once) == Self.comments(text))
  }

  @Test("objects nested as deep as the parser allows are laid out")
  func deep() throws {
    let text = String(repeating: "[", count: 128) + String(repeating: "]", count: 128)
    let once = try Self.laid(text)
    #expect(try Self.laid(once) == once)
  }

  private static func meaning(_ node: JSONNode) -> String {
    switch node.value {
    case .object(let members):
      "{" + members.map { $0.key + ":" + meaning($0.node) }.joined(separator: ",") + "}"
    case .list(let elements): "[" + elements.map(meaning).joined(separator: ",") + "]"
    case .text(let text): "'" + text + "'"
    case .number(let digits): Double(digits).map { "\($0)" } ?? digits
    case .flag(let flag): "\(flag)"
    case .null: "null"
    }
  }

  /// How often each letter of the comments above occurs after the marks of a comment.
  private static func comments(_ text: String) -> [String] {
    text.matches(of: /\/\/[^\n]*|\/\*[\s\S]*?\*\//)
      .map { String($0.output).trimmingCharacters(in: .whitespacesAndNewlines) }.sorted()
  }
}
