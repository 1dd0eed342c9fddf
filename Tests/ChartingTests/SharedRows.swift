import TestSupport

/// The rows of a small comma-separated file of the shared folder, its header left out.
enum SharedRows {
  static func read(_ path: String) throws -> [[String]] {
    let text = String(decoding: try Shared.bytes(path), as: UTF8.self)
    let lines = text.split(whereSeparator: \.isNewline).map(String.init)
    return lines.dropFirst().map(cells)
  }

  /// The cells of a line, quotes taken off and doubled quotes undone.
  private static func cells(_ line: String) -> [String] {
    var cells = [""]
    var isQuoted = false
    var previous: Character = ","
    for character in line {
      switch character {
      case "\"":
        if !isQuoted, previous == "\"" { cells[cells.count - 1].append(character) }
        isQuoted.toggle()
      case "," where !isQuoted: cells.append("")
      default: cells[cells.count - 1].append(character)
      }
      previous = character
    }
    return cells
  }
}
