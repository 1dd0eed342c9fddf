public import Tabular

/// A table as a text block, so that inputs and expectations are visible as tables.
///
///     coop  season   sold [kg]
///     A     2020/21  10
///     B     2020/21  -
///
/// Cells are separated by two or more spaces, `-` is missing. A column whose cells are all decimals
/// holds numbers, `2020/21` seasons from April, `2020-01-31` days, `true`/`false` flags, all else texts.
public enum TableLiteral {
  /// The table of a text block; nil where a line has another number of cells than the header.
  public static func table(_ text: String, key: [String] = []) -> Table? {
    let lines = text.split(separator: "\n").map(cells)
    guard let header = lines.first else { return nil }
    var fields: [Field] = []
    var columns: [Column] = []
    for (index, name) in header.enumerated() {
      let texts = lines.dropFirst().map { $0.indices.contains(index) ? $0[index] : "" }
      guard !texts.contains("") else { return nil }
      let column = column(texts.map { $0 == "-" ? nil : $0 })
      fields.append(field(name, column.kind))
      columns.append(column)
    }
    return try? Table(Schema(fields, key: key), columns)
  }

  /// A table as such a block again, for comparing.
  public static func text(_ table: Table) -> String {
    let names = table.schema.fields.map {
      $0.measure.isNone ? $0.name : "\($0.name) [\($0.measure.symbol)]"
    }
    let rows = (0..<table.rowCount).map { row in
      table.columns.map { column in
        let value = column.value(row)
        return value.missingReason == nil ? value.plainText : "-"
      }
    }
    let all = [names] + rows
    let widths = names.indices.map { index in all.map { $0[index].count }.max() ?? 0 }
    return all.map { line in
      zip(line, widths).map { $0 + String(repeating: " ", count: $1 - $0.count) }
        .joined(separator: "  ").trimmedEnd
    }.joined(separator: "\n")
  }

  private static func cells(_ line: Substring) -> [String] {
    var cells: [String] = []
    for piece in line.split(separator: "  ") {
      let cell = String(piece).trimmedStart
      if !cell.isEmpty { cells.append(cell) }
    }
    return cells
  }

  private static func field(_ name: String, _ kind: Kind) -> Field {
    guard let open = name.firstIndex(of: "["), name.hasSuffix("]") else {
      return Field(name, kind)
    }
    let unit = String(name[name.index(after: open)...].dropLast())
    let measure = (try? UnitCatalogue().measure(unit)) ?? .none
    return Field(String(name[..<open]).trimmedEnd, kind, measure: measure)
  }

  private static func column(_ texts: [String?]) -> Column {
    if let days = days(texts) { return days }
    let written = texts.compactMap { $0 }
    if written.allSatisfy({ $0 == "true" || $0 == "false" }), !written.isEmpty {
      return .flags(
        FlagColumn(flags: texts.map { $0 == "true" }, presence: presence(texts)))
    }
    if !written.isEmpty, let numbers = numbers(texts) { return .numbers(numbers) }
    return .texts(TextColumn(texts))
  }

  private static func numbers(_ texts: [String?]) -> NumberColumn? {
    let scale = texts.compactMap { $0?.split(separator: ".").dropFirst().first?.count }.max() ?? 0
    var mantissas: [Int64] = []
    for text in texts {
      guard let text else {
        mantissas.append(0)
        continue
      }
      let fraction = text.split(separator: ".").dropFirst().first?.count ?? 0
      let digits = text.filter { $0 != "." } + String(repeating: "0", count: scale - fraction)
      guard text.filter({ $0 == "." }).count <= 1, let mantissa = Int64(digits) else { return nil }
      mantissas.append(mantissa)
    }
    return NumberColumn(decimals: mantissas, scale: scale, presence: presence(texts))
  }

  private static func days(_ texts: [String?]) -> Column? {
    var ordinals: [Int32] = []
    var grain: Grain?
    for text in texts {
      guard let text else {
        ordinals.append(0)
        continue
      }
      let parts = text.split(whereSeparator: { $0 == "-" || $0 == "/" }).compactMap { Int($0) }
      if text.contains("/"), parts.count == 2, text.count == 7 {
        ordinals.append(Int32(parts[0]))
        grain = .season(start: 4)
      } else if parts.count == 3, text.count == 10,
        let day = CivilDay(year: parts[0], month: parts[1], day: parts[2])
      {
        ordinals.append(Int32(day.ordinal))
        grain = .day
      } else {
        return nil
      }
    }
    return grain.map {
      .days(DayColumn(ordinals: ordinals, grain: $0, presence: presence(texts)))
    }
  }

  private static func presence(_ texts: [String?]) -> Presence {
    Presence(
      count: texts.count,
      missing: texts.indices.filter { texts[$0] == nil }.map { (row: $0, reason: .blank) })
  }
}

extension String {
  fileprivate var trimmedStart: String { String(drop { $0 == " " }) }

  fileprivate var trimmedEnd: String {
    var text = self
    while text.hasSuffix(" ") { text.removeLast() }
    return text
  }
}
