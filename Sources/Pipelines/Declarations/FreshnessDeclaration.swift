public import Tabular

/// How old the newest day of an input may be.
public struct FreshnessDeclaration: Sendable {
  /// The column of days, months, seasons or datetimes.
  public let column: Written
  /// The greatest age.
  let within: TimeSpan
  /// The day that the age is counted to; nil for the day of the run.
  let asOf: Written?

  /// Reads `fresh` of an input; nil without it, or after reporting what is wrong.
  init?(
    _ input: Arguments, _ declaration: InputDeclaration, reporting diagnostics: inout Diagnostics
  ) {
    guard let node = input["fresh"] else { return nil }
    let arguments = Arguments(
      node, in: input.document, manual: Self.manual, reporting: &diagnostics)
    guard let column = arguments.text("column", reporting: &diagnostics),
      let age = arguments.text("within", reporting: &diagnostics)
    else { return nil }
    guard let within = TimeSpan(age.text) else {
      diagnostics.error(
        .wrongValue, "'within' must be an age such as '45 days' or '13 months', not '\(age.text)'",
        at: age.place)
      return nil
    }
    self.column = column
    self.within = within
    asOf = arguments.text("as_of", reporting: &diagnostics)
    check(declaration, reporting: &diagnostics)
  }

  private func check(_ input: InputDeclaration, reporting diagnostics: inout Diagnostics) {
    let schema = input.schema()
    if let field = schema[column.text] {
      if field.privacy == .hidden {
        diagnostics.error(
          .privatePublished, "'\(column.text)' must be open for its newest day to be told",
          at: column.place)
      }
      if case .day = field.kind {
      } else {
        diagnostics.error(
          .wrongValue,
          "'\(column.text)' must be a column of dates, months or seasons, not of "
            + "\(field.kind.text)s", at: column.place)
      }
    } else {
      diagnostics.report(
        schema.unknownColumn(column.text, in: "'\(input.name)'", at: column.place))
    }
    guard let asOf, !asOf.text.hasPrefix("$"), Grain.day.ordinal(asOf.text) == nil else { return }
    diagnostics.error(
      .wrongValue,
      "'as_of' must be a date such as '2024-12-31', or a parameter, not '\(asOf.text)'",
      at: asOf.place)
  }

  /// A parameter under `as_of` must be there, and be a date.
  func check(_ parameters: [ParameterDeclaration], reporting diagnostics: inout Diagnostics) {
    guard let asOf, asOf.text.hasPrefix("$") else { return }
    let name = String(asOf.text.dropFirst())
    let dates = parameters.filter { $0.kind == .day(.day) }.map(\.name.text)
    guard !dates.contains(name) else { return }
    diagnostics.error(
      .wrongValue, "'as_of' must be a parameter of the type date, which '\(name)' is not",
      at: asOf.place, hint: NearestName.hint(for: name, among: dates))
  }

  /// The newest day in rows; that of a month or a season is its last one.
  func newestDay(in table: Table) -> String? {
    guard let days = table.column(column.text)?.dayColumn else { return nil }
    let ordinals = (0..<days.count).compactMap(days.ordinal)
    return ordinals.max().flatMap(days.grain.lastDay).map { CivilDay(ordinal: $0).text }
  }

  static let manual = Manual(
    "fresh", "How old the newest day of an input may be",
    parameters: [
      Parameter("column", .column, required: true, "the column of dates, months or seasons"),
      Parameter(
        "within", .text, required: true, "the greatest age, in days, weeks, months or years"),
      Parameter(
        "as_of", .text, "the day it is counted to, or '$parameter'; else the day of the run"),
    ],
    example: #""fresh": { "column": "date", "within": "45 days" }"#)
}
