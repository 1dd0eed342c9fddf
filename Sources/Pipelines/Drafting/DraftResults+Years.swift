import Tabular

extension DraftResults {
  /// A table with a column for each year becomes one with a row for each, and a line.
  mutating func follow(_ years: DraftYears) {
    let names = YearNames(years, of: input, in: language)
    let rows = add(names.rowTable, names.rowSteps, isHidden: true)
    if names.leavesZerosOut { note(.zerosLeftOut) }
    let summary = DraftTable.summarize(
      [(names.rows, "count()"), (names.median, "median(\(names.value))")], by: names.year)
    _ = add("\(word(.by))_\(names.year)", from: rows, [summary, DraftTable.sort(names.year)])
    let title = "\(word(.medianOf)) \(names.value)"
    add(
      DraftFinding(
        name: "typical", label: "\(title) \(word(.inYear)) \(years.lastFull)", source: rows,
        value: "median(\(names.value))",
        condition: "\(names.year) == \(names.literal(years.lastFull))"))
    draw(
      "trend", [("x", names.year), ("y", names.median)], title: "\(title) \(word(.alongTime))")
  }
}

/// The names that the columns of a wide table get as rows, none of which the table has already.
private struct YearNames {
  let year: String
  let value: String
  let rows: String
  private let column: String
  let median: String
  /// Whether zeros cannot be meant.
  let leavesZerosOut: Bool
  private let headers: [String]
  /// The first year; nil where years are left out between the columns.
  private let first: Int?
  private let language: DraftLanguage

  init(_ years: DraftYears, of input: DraftInput, in language: DraftLanguage) {
    let others = input.columns.map(\.name).filter { !years.headers.contains($0) }
    let isPrice = DraftHeader(input.name).namesPrice
    var names = DraftNames(taken: Set(others))
    year = names.name(for: DraftWord.year.text(in: language))
    value = names.name(for: (isPrice ? DraftWord.price : .value).text(in: language))
    rows = names.name(for: DraftWord.rows.text(in: language))
    column = names.name(for: DraftWord.column.text(in: language))
    median = names.name(for: "\(DraftWord.median.text(in: language))_\(value)")
    leavesZerosOut = isPrice && years.hasOddZeros
    headers = years.headers
    first = years.areContiguous ? years.headers.first.flatMap(Int.init) : nil
    self.language = language
  }

  /// The name of the table of rows.
  var rowTable: String { "\(value)_\(DraftWord.by.text(in: language))_\(year)_\(rows)" }

  /// The steps that make rows of the columns; years that follow each other become numbers.
  var rowSteps: [String] {
    let header = first == nil ? year : column
    let number = first.map { first in
      JSONText.object([
        ("derive", .object([(year, .text("score(\(header)) + \(first - 1)"))]))
      ]).compactText
    }
    return [DraftTable.stack(headers, as: header, value)] + [number].compactMap { $0 } + [keep]
  }

  /// A year as formulas write it.
  func literal(_ year: String) -> String { first == nil ? "'\(year)'" : year }

  private var keep: String {
    let reason = (leavesZerosOut ? DraftWord.zero : .blank).text(in: language)
    return DraftTable.keep(
      leavesZerosOut ? "\(value) > 0" : "\(value) is not null", because: reason)
  }
}
