import Tabular

/// A small table for charts, written as a header and rows of text.
///
/// A header cell is `name`, `name:number`, `name:number[ha]`, `name:flag` or `name:season`; an empty
/// cell is missing, `-` is withheld.
enum ChartTable {
  static func published(
    _ name: String, _ text: String, isSynthetic: Bool = false
  ) throws -> PublishedTable {
    let lines = text.split(separator: "\n").map { cells($0) }
    let fields = try (lines.first ?? []).map(field)
    let rows = Array(lines.dropFirst())
    let columns = fields.enumerated().map { index, field in
      column(field.kind, rows.map { index < $0.count ? $0[index] : "" })
    }
    let table = try Table(Schema(fields), columns)
    return PublishedTable(name: name, table: table, isSynthetic: isSynthetic)
  }

  private static func cells(_ line: Substring) -> [String] {
    line.split(separator: "|", omittingEmptySubsequences: false).map { cell in
      var cell = cell.drop { $0 == " " }
      while cell.last == " " { cell.removeLast() }
      return String(cell)
    }
  }

  private static func field(_ header: String) throws -> Field {
    let parts = header.split(separator: ":", maxSplits: 1).map(String.init)
    guard parts.count == 2 else { return Field(header, .text) }
    switch parts[1].prefix(6) {
    case "flag": return Field(parts[0], .flag)
    case "season": return Field(parts[0], .day(.season(start: 4)))
    case "month": return Field(parts[0], .day(.month))
    default:
      let unit = parts[1].drop { $0 != "[" }.dropFirst().dropLast()
      let catalogue = UnitCatalogue.testing
      return Field(parts[0], .number, measure: try catalogue.measure(String(unit)))
    }
  }

  private static func column(_ kind: Kind, _ cells: [String]) -> Column {
    let missing = cells.enumerated().filter { $0.element.isEmpty || $0.element == "-" }
      .map { (row: $0.offset, reason: $0.element == "-" ? MissingReason.suppressed : .blank) }
    let presence = Presence(count: cells.count, missing: missing)
    switch kind {
    case .number:
      return .numbers(NumberColumn(doubles: cells.map { Double($0) ?? 0 }, presence: presence))
    case .text: return .texts(TextColumn(cells.map { $0.isEmpty || $0 == "-" ? nil : $0 }))
    case .flag: return .flags(FlagColumn(flags: cells.map { $0 == "true" }, presence: presence))
    case .day(let grain):
      return .days(
        DayColumn(ordinals: cells.map { Int32($0) ?? 0 }, grain: grain, presence: presence))
    }
  }
}

extension UnitCatalogue {
  /// Units of charts in tests.
  static let testing: UnitCatalogue = {
    var catalogue = UnitCatalogue()
    catalogue.declareState("green")
    return catalogue
  }()
}
