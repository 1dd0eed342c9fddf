import Foundation
import TestSupport
import Testing

@testable import Tabular

@Suite("Files of conformance suites", .enabled(if: Shared.isPresent))
struct ConformanceTests {
  /// The files of the suites, and where the rows that other readers agree on lie.
  private func files() throws -> [(name: String, expected: String?)] {
    let index = try document("data/csv/INDEX.json").root
    let members = try #require(index["files"]?.members)
    return members.map { ($0.key, $0.node["expected"]?.text) }
  }

  private func document(_ path: String) throws -> JSONDocument {
    let source = SourceText(file: path, bytes: try Shared.bytes(path))
    return try JSONDocument(parsing: source, as: .json, for: .display)
  }

  private func expectedRows(_ path: String) throws -> [[String]] {
    try document(path).root.elements?.map { $0.elements?.map { $0.text ?? "" } ?? [] } ?? []
  }

  private func open(_ path: String) throws -> InputFile {
    let folder = try #require(Shared.folder)
    return try InputFile(path: folder.appendingPathComponent("data/" + path).path, shownAs: path)
  }

  @Test("rows that other readers agree on are the same here; other files end with rows or content")
  func rows() throws {
    var compared = 0
    for (name, expected) in try files() {
      let file = try open("csv/" + name)
      let rows: [[String]]? = try expected.map { path in try expectedRows("data/csv/" + path) }
      do throws(Diagnostic) {
        let table = try RawTable(csv: CSVOpening(file, .standard))
        guard let wanted = rows?.filter({ !$0.isEmpty }) else { continue }
        #expect(table.columns.isEmpty ? wanted.isEmpty : table.texts == wanted, "\(name)")
        compared += 1
      } catch {
        #expect(expected == nil && error.code.cause == .content, "\(name): \(error.message)")
      }
    }
    #expect(compared == 94)
  }

  @Test("the size of blocks changes no table of any file")
  func blockSizes() throws {
    let encoded = try FileManager.default.contentsOfDirectory(
      atPath: try #require(Shared.folder).appendingPathComponent("data/encodings").path)
    let names =
      try files().map(\.name).map { "csv/" + $0 }
      + encoded.filter { $0.hasSuffix(".csv") }.map { "encodings/" + $0 }
    for name in names {
      guard let input = declaration(of: try open(name)) else { continue }
      let whole = read(try open(name), input, blockSize: 1 << 16)
      for size in [1, 2, 3, 7, 64] where try open(name).size < 20_000 || size > 3 {
        let parts = read(try open(name), input, blockSize: size)
        #expect(parts.table == whole.table && parts.problems == whole.problems, "\(name), \(size)")
      }
    }
  }

  /// Every column whose header stands once, as a text.
  private func declaration(of file: InputFile) -> InputDeclaration? {
    guard let notation = try? DialectDetection(file).notation,
      let text = try? CSVOpening(file, notation).text, let header = try? CSVHeader(of: text)
    else { return nil }
    let keys = header.names.map(HeaderMatches.key)
    let names = header.names.indices.filter { index in
      !keys[index].isEmpty && keys.count { $0 == keys[index] } == 1
    }
    var input = InputDeclaration(
      "t", columns: names.map { ColumnDeclaration(header.names[$0], .text) })
    input.csv = notation
    input.badRows = .reject(upTo: 1)
    return input
  }

  private func read(
    _ file: InputFile, _ input: InputDeclaration, blockSize: Int
  ) -> (table: Table?, problems: [String]) {
    var problems = Diagnostics()
    let settings = ReadingSettings(jobs: 2, blockSize: blockSize, parallelFrom: 0)
    let reading = InputReader(input, wanted: nil, settings: settings)
      .read([file], reporting: &problems)
    return (reading?.table, problems.all.map { ($0.place?.text ?? "") + $0.message })
  }

  @Test("files in many encodings give their rows, detected and declared")
  func encodings() throws {
    let root = try document("data/encodings/expected_rows.json").root
    let declared: [(file: String, encoding: TextEncoding, separator: Character, rows: String)] = [
      ("coops_utf8.csv", .utf8, ",", "coops_rows"),
      ("coops_utf8_bom.csv", .utf8, ",", "coops_rows"),
      ("coops_latin1.csv", .latin1, ",", "coops_rows"),
      ("coops_cp1252_semicolon_crlf.csv", .windows1252, ";", "coops_rows"),
      ("ico_decimal_comma_semicolon.csv", .utf8, ";", "ico_rows"),
    ]
    for (name, encoding, separator, rows) in declared {
      let elements = try #require(root[rows]?.elements)
      let wanted = elements.map { $0.elements?.compactMap(\.text) ?? [] }
      let file = try open("encodings/" + name)
      var notation = CSVNotation()
      notation.encoding = encoding
      notation.isSeparatorDeclared = true
      notation.dialect = try #require(
        CSVDialect(separator: separator.asciiValue ?? 0, quote: UInt8(ascii: "\"")))
      for notation in [notation, try DialectDetection(file).notation] {
        let table = try RawTable(file, csv: notation)
        // The expected numbers of one file are written with a point, its cells with a comma.
        let texts = rows == "ico_rows" ? table.texts.map { $0.map(Self.neutral) } : table.texts
        #expect(texts == wanted, "\(name)")
      }
    }
  }

  private static func neutral(_ cell: String) -> String {
    NumberMarks.isNumber(cell) ? cell.replacing(",", with: ".") : cell
  }
}

extension RawTable {
  /// The header and the rows.
  fileprivate var texts: [[String]] { [columns] + rows.map { $0.map { $0 ?? "" } } }
}
