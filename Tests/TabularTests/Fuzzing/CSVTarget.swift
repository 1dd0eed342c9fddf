import Foundation
import TestSupport

@testable import Tabular

/// CSV: what is split writes and splits as the same; the size of blocks changes nothing.
enum CSVTarget: FuzzTarget {
  static let name = "csv"

  private static let input: InputDeclaration? = {
    let text = """
      { "fuzzed": {
        "columns": { "id": "text", "n": "number", "d": "date", "many": "int", "late": "flag" },
        "bad_rows": "reject up to 100%" } }
      """
    let source = SourceText(file: "fuzzed.json5", bytes: Array(text.utf8))
    var problems = Diagnostics()
    guard let document = try? JSONDocument(parsing: source, as: .json5),
      let member = document.root.members?.first
    else { return nil }
    return InputDeclaration(member, in: document, using: Vocabulary(), reporting: &problems)
  }()

  static func violation(for bytes: [UInt8]) -> String? {
    do {
      let file = try ScratchFile(bytes)
      return try splitting(file, bytes) ?? reading(file, bytes)
    } catch let problem as Diagnostic {
      return problem.misplaced(in: bytes)
    } catch {
      return "\(error)"
    }
  }

  /// Splits, writes and splits again.
  private static func splitting(_ file: ScratchFile, _ bytes: [UInt8]) throws -> String? {
    let table: RawTable
    do throws(Diagnostic) {
      table = try RawTable(file.opened())
    } catch {
      return error.misplaced(in: bytes)
    }
    let again = try RawTable(ScratchFile(written(table)).opened())
    guard again.columns == table.columns, again.rows == table.rows else {
      return "\(table) splits again as \(again)"
    }
    return table.warnings.misplaced(in: bytes)
  }

  private static func written(_ table: RawTable) -> [UInt8] {
    let records = ([table.columns] + table.rows.map { $0.map { $0 ?? "" } }).filter { !$0.isEmpty }
    let lines = records.map { cells in
      cells.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }.joined(separator: ",") + "\n"
    }
    return Array(lines.joined().utf8)
  }

  /// Reads by a declaration, as a whole and in the smallest blocks.
  private static func reading(_ file: ScratchFile, _ bytes: [UInt8]) throws -> String? {
    guard let input else { return "the declaration of the target is broken" }
    let whole = try read(file, input, ReadingSettings())
    let pieces = try read(
      file, input, ReadingSettings(jobs: 1, blockSize: 1 + bytes.count % 7, parallelFrom: 0))
    guard whole.table == pieces.table, whole.problems == pieces.problems else {
      return "as a whole \(whole), in pieces \(pieces)"
    }
    return whole.problems.misplaced(in: bytes)
  }

  private static func read(
    _ file: ScratchFile, _ input: InputDeclaration, _ settings: ReadingSettings
  ) throws -> (table: Table?, problems: Diagnostics) {
    var problems = Diagnostics()
    let read = InputReader(input, wanted: nil, settings: settings)
      .read([try file.opened()], reporting: &problems)
    return (read?.table, problems)
  }
}

/// A file of some bytes, removed with the value.
private final class ScratchFile {
  private let path = NSTemporaryDirectory() + "acopio-" + UUID().uuidString

  init(_ bytes: [UInt8]) throws {
    let descriptor = open(path, O_CREAT | O_WRONLY | O_EXCL, 0o600)
    defer { close(descriptor) }
    guard write(descriptor, bytes, bytes.count) == bytes.count else {
      throw CocoaError(.fileWriteUnknown)
    }
  }

  deinit { unlink(path) }

  func opened() throws(Diagnostic) -> InputFile {
    try InputFile(path: path, shownAs: "fuzzed.csv")
  }
}
