import Tabular

/// The newest day of an input, and how old it may be.
struct DatedInput: Equatable {
  /// The name of the input.
  let input: String
  /// The column of its days.
  let column: Written
  /// The greatest age.
  let within: TimeSpan
  /// The day that the age is counted to; nil for the day of the run.
  let asOf: Int?
  /// The newest day; nil where no row has one.
  let newest: Int?

  /// A warning when the newest day is older than it may be; nil too where no day is known to judge by.
  func warning(today: Int?) -> Diagnostic? {
    guard let day = asOf ?? today else { return nil }
    let limit = within.before(day)
    guard newest.map({ $0 < limit }) ?? true else { return nil }
    let found =
      newest.map { "\(CivilDay(ordinal: $0).text), which is \(day - $0) days before" }
      ?? "none at all by"
    return Diagnostic(
      .inputStale,
      "the newest '\(column.text)' of '\(input)' must be "
        + "\(limit == .min ? "a day" : CivilDay(ordinal: limit).text) or later, not \(found) "
        + CivilDay(ordinal: day).text, at: column.place
    ).asWarning
  }
}
