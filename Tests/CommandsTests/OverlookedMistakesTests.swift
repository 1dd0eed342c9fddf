import TestSupport
import Testing

@Suite("Mistakes that are easily overlooked")
struct OverlookedMistakesTests {
  /// What stands in a small pipeline beside its sections, and what is said of it.
  private static let mistakes: [(keys: String, message: String)] = [
    (#""language": "espanol""#, "'language' must be one of en, es, es-419"),
    (#""language": "pt_BR""#, "not 'pt_BR'"),
    (
      #""charts": { "c": { "from": "totals", "layers": [ { "mark": "bar", "x": "sold", "y": "town" } ], "annotate": { "rule": { "x": 3 } } } }"#,
      "'annotate' must be a list, not an object"
    ),
    (
      #""charts": { "c": { "from": "totals", "layers": [] } }"#,
      "'layers' must be a list of one mark at least, not an empty list"
    ),
    (
      #""charts": { "c": { "from": "totals", "layers": { "mark": "bar" } } }"#,
      "'layers' must be a list of one mark at least, not an object"
    ),
    (
      "\"charts\": { \"\(String(repeating: "a", count: 101))\": { \"from\": \"totals\" } }",
      "a name must have 100 letters at most, because files are called by it, not 101"
    ),
  ]

  @Test("they are told before data are read", arguments: mistakes)
  func told(keys: String, message: String) throws {
    let project = try TemporaryFolder.small()
    try project.replace(
      "\"acopio\": 1,", by: "\"acopio\": 1, \(keys),", in: "Pipelines/small.json5")
    let outcome = try project.run("check")
    #expect(outcome.status == 78)
    #expect(outcome.messages.contains(message), "\(outcome.messages)")
  }
}
