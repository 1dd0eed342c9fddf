public import Tabular

/// Columns of a small comma-separated file of the shared folder, as a table.
///
/// A column whose cells are all decimals or empty holds exact decimals, all else texts; empty cells
/// are missing.
public enum SharedTable {
  /// The named columns of a file below the shared folder.
  public static func read(_ path: String, columns names: [String]) throws -> Table {
    let text = String(decoding: try Shared.bytes(path), as: UTF8.self)
    let lines = text.split(whereSeparator: \.isNewline).map(cells)
    let header = lines.first ?? []
    let columns = names.map { name in
      let index = header.firstIndex(of: name) ?? -1
      return column(lines.dropFirst().map { $0.indices.contains(index) ? $0[index] : "" })
    }
    return try Table(Schema(zip(names, columns).map { Field($0, $1.kind) }), columns)
  }

  private static func column(_ cells: [String]) -> Column {
    let scale = cells.map { $0.split(separator: ".").dropFirst().first?.count ?? 0 }.max() ?? 0
    var mantissas: [Int64] = []
    for cell in cells {
      let parts = cell.split(separator: ".", omittingEmptySubsequences: false)
      let fraction = parts.dropFirst().first?.count ?? 0
      let digits = parts.joined() + String(repeating: "0", count: scale - fraction)
      guard cell.isEmpty || parts.count <= 2, let mantissa = Int64(cell.isEmpty ? "0" : digits)
      else { return .texts(TextColumn(cells.map { $0.isEmpty ? nil : $0 })) }
      mantissas.append(mantissa)
    }
    let missing = cells.indices.filter { cells[$0].isEmpty }.map {
      (row: $0, reason: MissingReason.blank)
    }
    return .numbers(
      NumberColumn(
        decimals: mantissas, scale: scale, presence: Presence(count: cells.count, missing: missing))
    )
  }

  /// The cells of a line, quotes taken off and doubled quotes undone.
  private static func cells(_ line: Substring) -> [String] {
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
