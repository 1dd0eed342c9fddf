import Foundation
import Tabular
import TestSupport
import Testing

@Suite("Raw tables")
struct RawTableTests {
  private let folder: ScratchFolder

  init() throws { folder = try ScratchFolder() }

  private func raw(_ text: String, _ name: String = "t.csv") throws -> RawTable {
    try RawTable(try InputFile(path: try folder.write(text, name), shownAs: name))
  }

  @Test("every cell is a text as it stands; records of no bytes are passed over")
  func csv() throws {
    let table = try raw(
      "\u{FEFF}a, b ,\"c\"\r\n\r\n1, 2 ,\"x\"\"y\"\n\n007,,\"\"\n5\" x,\"a\nb\",z")
    #expect(table.columns == ["a", " b ", "c"])
    #expect(
      table.rows == [["1", " 2 ", "x\"y"], ["007", "", ""], ["5\" x", "a\nb", "z"]])
    #expect(table.warnings.all.isEmpty)
  }

  @Test("ragged records are shown as they are, with a warning each")
  func ragged() throws {
    let table = try raw("a,b\n1\n1,2,3\n4,5\n")
    #expect(table.rows == [["1"], ["1", "2", "3"], ["4", "5"]])
    #expect(table.warnings.warnings.map { $0.place?.line } == [2, 3])
    #expect(table.warnings.exitStatus == 0)
  }

  @Test(
    "quotes that do not match are refused at their place",
    arguments: [
      (
        "a,b\n1,\"x\ny", "t.csv:2:3",
        "the quote that opens here must be closed before the end of the file"
      ),
      (
        "a\n\"x\"y\n", "t.csv:2:4",
        "a separator or a line end must follow the closing quote, not other text"
      ),
    ])
  func brokenQuotes(text: String, place: String, message: String) {
    let found = #expect(throws: Diagnostic.self) { try raw(text) }
    #expect(found?.place?.text == place)
    #expect(found?.message == message)
    #expect(found?.code.cause == .content)
  }

  @Test("an empty file has no columns and no rows")
  func empty() throws {
    #expect(try raw("") == raw("\n\n"))
    #expect(
      String(decoding: try raw("").json, as: UTF8.self) == "{\"columns\": [], \"rows\": []}\n")
  }

  @Test("the table is written as one JSON object")
  func json() throws {
    let table = try raw("a,b\n\"x\"\"\\\u{1}\t\",é\n")
    #expect(
      String(decoding: table.json, as: UTF8.self)
        == "{\"columns\": [\"a\", \"b\"], \"rows\": [\n[\"x\\\"\\\\\\u0001\\t\", \"é\"]\n]}\n")
  }

  @Test("JSON records are rows: nested names joined, lists compact, null and absent nil")
  func jsonRecords() throws {
    let table = try raw(
      #"[{"a": 1.50, "b": {"c": "x", "d": [1, {"e": "\""}]}}, {"b": {"c": null}, "f": true}, 7]"#,
      "t.json")
    #expect(table.columns == ["a", "b.c", "b.d", "f", "value"])
    #expect(
      table.rows == [
        ["1.50", "x", #"[1,{"e":"\""}]"#, nil, nil], [nil, nil, nil, "true", nil],
        [nil, nil, nil, nil, "7"],
      ])
    #expect(try raw("{\"a\": {}}\n{\"a\": 2}\n", "t.ndjson").rows == [["{}"], ["2"]])
    #expect(try raw("null", "t.json").rows == [[nil]])
  }

  @Test("any JSON document that RFC 8259 allows is shown", .enabled(if: Shared.isPresent))
  func jsonSuite() throws {
    let names = try names(in: "json/JSONTestSuite").filter { $0.hasPrefix("y_") }
    for name in names {
      let bytes = try Shared.bytes("data/json/JSONTestSuite/" + name)
      let file = try InputFile(path: try folder.write(bytes, name), shownAs: name)
      #expect(throws: Never.self, "\(name)") { try RawTable(file).json }
    }
    #expect(names.count == 95)
  }

  @Test("the csv-spectrum files give the rows that they come with", .enabled(if: Shared.isPresent))
  func spectrum() throws {
    let names = try names(in: "csv/csv-spectrum/csvs")
    #expect(names.count == 12)
    // The two sides of one pair were never the same: another phone number.
    for name in names where name != "location_coordinates.csv" {
      let table = try shared("csv/csv-spectrum/csvs/" + name)
      let stem = name.dropLast(4)
      let bytes = try Shared.bytes("data/csv/csv-spectrum/json/\(stem).json")
      let expected = try JSONDocument(
        parsing: SourceText(file: name, bytes: bytes), as: .json, for: .records)
      let records = expected.root.elements ?? [expected.root]
      for (row, record) in zip(table.rows, records) {
        #expect(table.columns == record.members?.map(\.key), "\(name)")
        // The line ends of the CSV files were changed on their way here, those in the JSON not.
        #expect(
          row == record.members?.map { $0.node.text?.replacing("\r\n", with: "\n") }, "\(name)")
      }
      #expect(table.rows.count == records.count)
    }
  }

  @Test("files that two other readers agree on give the same cells", .enabled(if: Shared.isPresent))
  func agreed() throws {
    for suite in ["rust-csv", "duckdb", "frictionless", "papaparse"] {
      for name in try names(in: "csv/_expected/" + suite) {
        let table = try shared("csv/\(suite)/" + name.dropLast(5))
        let bytes = try Shared.bytes("data/csv/_expected/\(suite)/" + name)
        let expected = try JSONDocument(
          parsing: SourceText(file: name, bytes: bytes), as: .json, for: .records)
        let rows = expected.root.elements?.map { $0.elements?.map { $0.text ?? "" } ?? [] } ?? []
        let found = ([table.columns.map(Optional.some)] + table.rows).map { $0.map { $0 ?? "" } }
        #expect(found == rows.filter { !$0.isEmpty }, "\(suite)/\(name)")
      }
    }
  }

  private func shared(_ path: String) throws -> RawTable {
    let folder = try #require(Shared.folder)
    return try RawTable(InputFile(path: folder.appendingPathComponent("data/" + path).path))
  }

  private func names(in path: String) throws -> [String] {
    let folder = try #require(Shared.folder).appendingPathComponent("data/" + path)
    return try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
  }
}
