import Tabular
import Testing

@testable import Pipelines

@Suite("Names that a declaration mentions")
struct MentionsTests {
  private static let texts: [(text: String, parameters: Set<String>, owners: Set<String>)] = [
    ("season == $season and x > 1", ["season"], []),
    ("Margin in {season_2}, {country}", ["season_2", "country"], []),
    ("main.coef(gap) * 10 + castillo.members", [], ["main", "castillo"]),
    ("`castillo`.members + `$`", [], ["castillo"]), ("max_of(panel.season)", [], ["panel"]),
    ("10.5[kg] - 3", [], ["10"]), ("", [], []),
  ]

  @Test("parameters stand behind a dollar or in braces, owners before a point", arguments: texts)
  func mentioned(text: String, parameters: Set<String>, owners: Set<String>) {
    let mentions = Mentions(in: text)
    #expect(mentions.parameters == parameters)
    #expect(mentions.owners == owners)
  }

  @Test("spaces, comments and ways of quoting do not change a declaration")
  func canonical() throws {
    let texts = ["{ a: [1, 'x'], /* no */ \"b\": null }", "{\"a\":[1,\"x\"],b:null}"]
    let nodes = try texts.map { text in
      try JSONDocument(parsing: SourceText(file: "x", bytes: Array(text.utf8)), as: .json5).root
    }
    #expect(nodes[0].canonicalText == nodes[1].canonicalText)
    #expect(nodes[0].canonicalText == #"{"a":[1,"x"],"b":null}"#)
  }
}
