import Charting
import Foundation
import Indicators
import Tabular
import TestSupport
import Testing

@testable import Pipelines

@Suite("The schema for editors")
struct EditorSchemaTests {
  private let schema: SchemaTrial

  init() throws {
    schema = SchemaTrial(root: try Self.parsed(EditorSchema.text))
  }

  private static func parsed(_ text: String) throws -> JSONNode {
    try JSONDocument(parsing: SourceText(file: "x", bytes: Array(text.utf8)), as: .json5).root
  }

  private static func files(_ folder: String) -> [String] {
    let path = Shared.packageRoot.appendingPathComponent(folder).path
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    return names.filter { $0.hasSuffix(".json5") }.sorted().map { folder + "/" + $0 }
  }

  @Test("Pipelines/schema.json is the one that 'acopio schema' writes")
  func upToDate() throws {
    let file = Shared.packageRoot.appendingPathComponent(EditorSchema.path)
    let text = try String(contentsOf: file, encoding: .utf8)
    #expect(text == EditorSchema.text, "run 'acopio schema' and commit the file")
  }

  @Test(
    "every pipeline that is shipped or tested fits",
    arguments: files("Pipelines") + files("Tests/RealData"))
  func pipelines(path: String) throws {
    guard !path.hasSuffix(".units.json5") else { return }
    let text = try String(
      contentsOf: Shared.packageRoot.appendingPathComponent(path), encoding: .utf8)
    #expect(schema.faults(try Self.parsed(text)) == [])
  }

  /// The example of every plug-in, put where it belongs.
  private static let examples: [(name: String, text: String)] =
    (StageRegistry.all.map { $0.manual } + IndicatorRegistry.all.map { $0.manual })
    .map { ($0.name, #""tables": { "t": [{ "from": "i" }, \#($0.example)] }"#) }
    + ModelRegistry.manuals.map { ($0.name, #""models": { "m": \#($0.example) }"#) }
    + PresetRegistry.manuals.map { ($0.name, #""charts": { "c": \#($0.example) }"#) }
    + MarkRegistry.manuals.map { ($0.name, #""charts": { "c": { "layers": [\#($0.example)] } }"#) }

  @Test("the example of every manual fits", arguments: examples)
  func manuals(name: String, text: String) throws {
    #expect(schema.faults(try Self.parsed("{ \"acopio\": 1, \(text) }")) == [])
  }

  @Test(
    "a slip is marked",
    arguments: [
      #""titel": "x""#,
      #""inputs": { "a": { "read": "x.csv", "colums": {} } }"#,
      #""inputs": { "a": { "read": "x.csv", "defaults": { "decimals": "," } } }"#,
      #""inputs": { "a": { "columns": {} } }"#,
      #""inputs": { "Upper": { "read": "x.csv" } }"#,
      #""tables": { "t": [{ "from": "i" }, { "derives": { "a": "b" } }] }"#,
      #""tables": { "t": [{ "derive": { "a": "b" } }] }"#,
      #""tables": { "t": [{ "from": "i" }, { "join": "x", "on": ["a"], "expect": "one" }] }"#,
      #""tables": { "t": [{ "from": "i" }, { "indicator": "break_evn" }] }"#,
      #""models": { "m": { "fit": "ols", "from": "t", "formla": "a ~ b" } }"#,
      #""charts": { "c": { "draw": "trend", "from": "t", "x": "a", "y": "b", "colour": "c" } }"#,
      #""privacy": { "person": "id", "min_cell": "five" }"#,
    ])
  func slips(text: String) throws {
    #expect(schema.faults(try Self.parsed("{ \"acopio\": 1, \(text) }")) != [])
  }
}
