import Statistics
import Tabular

/// The keys of an indicator that follows a value through time.
struct SeriesKeys: Sendable {
  /// The columns that tell series apart.
  let by: [Written]
  /// Value and time.
  let inputs: [GroupedInput]

  /// The keys for a manual.
  static let parameters = [
    Parameter("value", .formula, required: true, "the value of each period, such as a price"),
    Parameter(
      "time", .formula, required: true, "the day, month or season; neighbours are one apart"),
    Parameter("by", .columns, "the columns that tell series apart"),
  ]

  /// Reads value, time and groups.
  init?(_ arguments: Arguments, reporting diagnostics: inout Diagnostics) {
    by = arguments.texts("by", reporting: &diagnostics)
    guard let value = arguments.text("value", reporting: &diagnostics),
      let time = arguments.text("time", reporting: &diagnostics)
    else { return nil }
    inputs = [.number("value", value), .day("time", time)]
  }

  /// The periods of a year: 12 where the key is not there.
  static func periods(_ arguments: Arguments, reporting diagnostics: inout Diagnostics) -> Int {
    count("periods", in: 2...400, arguments, reporting: &diagnostics) ?? 12
  }

  /// A whole number within limits; nil with a report, or where the key is not there.
  static func count(
    _ name: String, in range: ClosedRange<Int>, _ arguments: Arguments,
    reporting diagnostics: inout Diagnostics
  ) -> Int? {
    guard let count = arguments.count(name, reporting: &diagnostics) else { return nil }
    guard range.contains(count) else {
      diagnostics.error(
        .wrongValue,
        "'\(name)' must be from \(range.lowerBound) to \(range.upperBound), not \(count)",
        at: arguments.place(name))
      return nil
    }
    return count
  }
}

extension GroupRows {
  /// The values of a role by time.
  func series(_ role: String = "value") throws(SeriesProblem) -> TimeSeries {
    try TimeSeries(numbers(role), at: days("time"))
  }

  /// An estimate that a series does not allow.
  func missing(_ problem: SeriesProblem) -> Estimate {
    missing(problem.reason, because: problem.words)
  }
}

extension ResultValue {
  /// A coefficient with its interval, of so many periods.
  static func coefficient(_ coefficient: CoefficientEstimate, count: Int) -> ResultValue {
    .estimate(
      Estimate(
        coefficient.value, standardError: coefficient.standardError,
        low: coefficient.interval.low, high: coefficient.interval.high, count: count))
  }
}
