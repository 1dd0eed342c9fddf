import Charting
import Tabular

/// Makes the table of a report from a published one.
struct TableComposer {
  /// How many rows a report shows where nobody says how many.
  static let usualLimit = 50

  let table: PublishedTable
  /// The path of the whole table from the report.
  let path: String
  let text: ValueText

  /// The table with chosen columns, order and number of rows; without caption and number.
  func compose(_ tag: TableTag) -> ReportTable {
    let rows = sorted(by: tag.sort)
    return compose(
      tag.columns?.map(\.text), rows: Array(rows.prefix(tag.top ?? Self.usualLimit)))
  }

  /// The first rows of all columns, for the data of a figure.
  func composeData() -> ReportTable {
    compose(nil, rows: Array((0..<table.rowCount).prefix(Self.usualLimit)))
  }

  private func compose(_ wanted: [String]?, rows: [Int]) -> ReportTable {
    let shown = TableColumns(table.table).shown(wanted)
    let cells = shown.map { texts(of: $0, rows: rows) }
    return ReportTable(
      columns: shown.map(head),
      rows: rows.indices.map { row in cells.map { .text($0[row]) } },
      notes: [rowsNote(rows.count), missingNote(shown, rows: rows)].compactMap { $0 })
  }

  private func head(of shown: TableColumns.Shown) -> ReportTable.Column {
    switch shown {
    case .cells(let name):
      let field = table.schema[name] ?? Field(name, .text)
      return ReportTable.Column(
        text.titles.titleWithUnit(of: field, in: table.schema), isNumeric: field.kind == .number)
    case .interval(let name):
      let unit = table.schema[name].map { $0.measure.isNone ? "" : " [\($0.measure.symbol)]" } ?? ""
      let head = text.wording.general.intervalHead(text.level(0.95))
      return ReportTable.Column(head + unit, isNumeric: true)
    }
  }

  private func texts(of shown: TableColumns.Shown, rows: [Int]) -> [String] {
    switch shown {
    case .cells(let name):
      guard let column = table.table.column(name) else { return rows.map { _ in "" } }
      let cells = ColumnCells(
        column, rows: rows, on: table.schema[name]?.scale, text: text)
      if Self.isProbability(name) { return cells.probabilities }
      if Self.isReason(name) { return cells.reasons }
      if table.schema[name]?.holdsYears == true { return cells.years }
      guard !isMixed(name) else { return cells.ownDecimals }
      return cells.texts(decimals: decimals(of: name, rows: rows))
    case .interval(let name): return intervals(of: name, rows: rows)
    }
  }

  /// Probabilities go by the names that all models, tests and thresholds give them.
  private static func isProbability(_ name: String) -> Bool {
    name == "p_value" || name.hasSuffix("_p_value") || name == "p_pass"
  }

  /// Why an estimate is not there goes by the name that all indicators and models give it.
  private static func isReason(_ name: String) -> Bool {
    name == "reason" || name.hasSuffix("_reason")
  }

  /// Whether each row has a unit of its own, which stands in a column.
  private func isMixed(_ name: String) -> Bool {
    table.schema["unit"]?.kind == .text && table.schema[name]?.measure.isNone == true
  }

  /// Digits behind the point for a column; an estimate has as many as its interval.
  private func decimals(of name: String, rows: [Int]) -> Int {
    ShownDecimals.of([name, name + "_low", name + "_high"].flatMap { numbers($0, rows: rows) })
  }

  private func numbers(_ name: String, rows: [Int]) -> [Double] {
    guard let column = table.table.column(name) else { return [] }
    return rows.compactMap { column.value($0).double }
  }

  private func intervals(of name: String, rows: [Int]) -> [String] {
    let decimals = decimals(of: name, rows: rows)
    return rows.map { row in
      let ends = ["_low", "_high"].map { table.table.value(name + $0, row) }
      guard let low = ends[0].double, let high = ends[1].double else {
        let isWithheld = ends.contains(.missing(.suppressed))
        return isWithheld ? text.wording.general.withheld : text.unavailable
      }
      return text.wording.general.range(
        text.plain(low, decimals: decimals), text.plain(high, decimals: decimals))
    }
  }

  private func sorted(by keys: [TableTag.SortKey]) -> [Int] {
    let order = RowOrder(table.table, keys)
    return Array(0..<table.rowCount).sorted(by: order.precedes)
  }

  private func rowsNote(_ shown: Int) -> [Inline]? {
    guard shown < table.rowCount else { return nil }
    let words = text.wording.general.firstRows(text.count(shown), text.rows(table.rowCount))
    return [.text(words + " "), .link(label: path, target: path), .text(".")]
  }

  private func missingNote(_ shown: [TableColumns.Shown], rows: [Int]) -> [Inline]? {
    var counts = [Int](repeating: 0, count: MissingReason.allCases.count)
    for case .cells(let name) in shown {
      guard let column = table.table.column(name) else { continue }
      for (reason, cells) in ColumnCells(column, rows: rows, text: text).missing {
        counts[Int(reason.rawValue)] += cells
      }
    }
    let notes = meanings(MissingReason.allCases.filter { counts[Int($0.rawValue)] > 0 })
    return notes.isEmpty ? nil : [.text(notes.joined(separator: "; "))]
  }

  private func meanings(_ reasons: [MissingReason]) -> [String] {
    let words = text.wording.general
    let unavailable = reasons.filter { $0 != .suppressed && $0 != .notApplicable }
    var notes: [String] = []
    if !unavailable.isEmpty {
      let list = unavailable.map { words.reasons[$0] ?? $0.text }.joined(separator: ", ")
      notes.append(words.unavailableMeans(text.unavailable, list))
    }
    if reasons.contains(.notApplicable) {
      notes.append(words.unavailableMeans("–", words.reasons[.notApplicable] ?? ""))
    }
    if reasons.contains(.suppressed), let persons = text.minimumPersons {
      notes.append(words.withheldMeans(String(persons)))
    }
    return notes
  }
}
