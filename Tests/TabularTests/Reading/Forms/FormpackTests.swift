import Foundation
import TestSupport
import Testing

@testable import Tabular

/// Exports that others wrote: every column and every row of a repeat arrives.
@Suite("Exports of surveys as they are", .enabled(if: Shared.isPresent))
struct FormpackTests {
  /// A list of records in a fixture: the way to it, and how many records there are.
  struct Records: CustomTestStringConvertible {
    let file: String
    let path: String
    let rows: Int
    var testDescription: String { "\(file) \(path)" }
  }

  private static let records = [
    Records(file: "favorite_coffee__v1", path: "submissions[*]", rows: 3),
    Records(file: "favorite_coffee__v2", path: "submissions[*]", rows: 2),
    Records(file: "grouped_repeatable__v1", path: "submissions[*]", rows: 6),
    Records(
      file: "grouped_repeatable__v1", path: "submissions[*].houshold_member_repeat[*]", rows: 13),
    Records(file: "literacy_test__v1", path: "submissions[*]", rows: 3),
    Records(file: "nested_grouped_repeatable__v1", path: "submissions[*].group_tree[*]", rows: 3),
    Records(
      file: "nested_grouped_repeatable__v1", path: "submissions[*].group_tree[*].group_nest[*]",
      rows: 4),
    Records(
      file: "nested_grouped_repeatable__v1",
      path: "submissions[*].group_tree[*].group_nest[*].group_egg[*]", rows: 7),
    Records(
      file: "nested_grouped_repeatable__v2",
      path: "submissions[*].group_tree[*].group_nest[*].group_egg[*]", rows: 7),
    Records(file: "or_other__v1", path: "submissions[*]", rows: 3),
    Records(file: "sanitation_report__v1", path: "submissions[*]", rows: 4),
  ]

  @Test("every record has a row and every answer its cell", arguments: records)
  func fixture(records: Records) throws {
    let path = try #require(Shared.folder)
      .appendingPathComponent("data/kobo/formpack/\(records.file).json").path
    let root = try JSONSerialization.jsonObject(
      with: try #require(FileManager.default.contents(atPath: path)))
    let found = Self.objects(root, records.path.split(separator: "."))
    #expect(found.count == records.rows)
    let keys = Set(found.flatMap { $0.filter { !($0.value is [Any]) }.keys })
    let names = keys.filter { !($0.hasPrefix("_validation")) }.sorted()
    var input = InputDeclaration("fixture", columns: names.map { ColumnDeclaration($0, .text) })
    input.form = .kobo
    input.records = try #require(RecordPath(records.path))
    var problems = Diagnostics()
    let read = InputReader(input).read([try InputFile(path: path)], reporting: &problems)
    #expect(problems.all.isEmpty)
    let table = try #require(read).table
    #expect(table.rowCount == found.count)
    for (row, record) in found.enumerated() {
      for name in names { #expect(table.value(name, row).text == Self.text(record[name])) }
    }
  }

  @Test("797 columns of a wide ODK export load, ten rows each, none renamed or lost")
  func rhomis() throws {
    let path = try #require(Shared.folder)
      .appendingPathComponent("data/household/rhomis_sample_raw_odk.csv").path
    let bytes = try #require(FileManager.default.contents(atPath: path))
    let rows = PlainRows(String(decoding: bytes, as: UTF8.self))
    let headers = try #require(rows.rows.first).keys.sorted()
    var input = InputDeclaration("rhomis", columns: headers.map { ColumnDeclaration($0, .text) })
    input.form = .odk
    var problems = Diagnostics()
    let read = InputReader(input).read([try InputFile(path: path)], reporting: &problems)
    #expect(problems.all.isEmpty)
    let table = try #require(read).table
    #expect(table.rowCount == 10 && table.columns.count == 797)
    #expect(read?.columnsIgnored == [])
    for (row, record) in rows.rows.enumerated() {
      for header in headers { #expect((table.value(header, row).text ?? "") == record[header]) }
    }
  }

  /// The objects that a path leads to, walked through what Foundation reads.
  private static func objects(_ root: Any, _ path: [Substring]) -> [[String: Any]] {
    path.reduce([root]) { holders, step in
      let key = step.dropLast(3)
      return holders.compactMap { $0 as? [String: Any] }.flatMap { holder in
        holder.filter { $0.key == key || $0.key.hasSuffix("/" + key) }.values
          .flatMap { $0 as? [Any] ?? [] }
      }
    }.compactMap { $0 as? [String: Any] }
  }

  private static func text(_ value: Any?) -> String? {
    switch value {
    case let text as String: text.isEmpty ? nil : text
    case let number as NSNumber: number.stringValue
    default: nil
    }
  }
}
