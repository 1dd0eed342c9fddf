import Foundation
import Statistics

/// A small survey in one to three files, and what careless hands and bad disks make of them.
struct SpoiledProject {
  /// The files by name, as bytes.
  let files: [(name: String, bytes: [UInt8])]
  /// Whether bad rows are left out; else they stop the run.
  let isRejecting: Bool

  static let columns = ["id", "coop", "n", "on", "note"]

  /// What a number makes; the same number makes the same project.
  init(seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    isRejecting = generator.index(below: 6) > 0
    var id = 0
    files = (1...(1 + generator.index(below: 3))).map { number in
      let rows = (0..<generator.index(below: 9)).map { _ in
        id += 1
        return Self.row(id, &generator)
      }
      return ("f\(number).csv", Self.spoilt([Self.columns] + rows, &generator))
    }
  }

  private static func row(_ id: Int, _ generator: inout SeededGenerator) -> [String] {
    let notes = ["", "seen", "two\nlines", "a, b", "so \"called\"", "café"]
    return [
      "m\(id)", ["A", "B"][generator.index(below: 2)], String(generator.index(below: 400)),
      "2024-0\(1 + generator.index(below: 9))-1\(generator.index(below: 10))",
      notes[generator.index(below: notes.count)],
    ]
  }

  /// The rows in some order of columns, as text, with lines gone and bytes changed.
  private static func spoilt(
    _ rows: [[String]], _ generator: inout SeededGenerator
  ) -> [UInt8] {
    let order = columns.indices.shuffled(using: &generator)
    let text = rows.map { row in order.map { quoted(row[$0]) }.joined(separator: ",") }
    var lines = text.joined(separator: "\n").split(
      separator: "\n", omittingEmptySubsequences: false)
    if generator.index(below: 4) == 0 {
      lines.remove(at: generator.index(below: lines.count))
    }
    if generator.index(below: 9) == 0, let line = lines.randomElement(using: &generator) {
      lines.append(line)
    }
    var bytes = Array((lines.joined(separator: "\n") + "\n").utf8)
    for _ in 0..<[0, 0, 0, 1, 3][generator.index(below: 5)] {
      let changes = Array("\",\n07x-;".utf8) + [0xFF]
      bytes[generator.index(below: bytes.count)] = changes[generator.index(below: changes.count)]
    }
    if generator.index(below: 20) == 0 { bytes.removeLast(generator.index(below: bytes.count)) }
    return bytes
  }

  private static func quoted(_ cell: String) -> String {
    guard cell.contains(where: { ",\"\n".contains($0) }) else { return cell }
    return "\"" + cell.replacing("\"", with: "\"\"") + "\""
  }
}
