import Statistics
public import Tabular

/// How much of an amount goes to how few.
public struct Concentration: GroupedIndicator {
  /// The columns that tell groups apart.
  public let by: [Written]
  /// What is read of each row.
  public let inputs: [GroupedInput]

  /// Its name, keys, columns and example.
  public static let manual = Manual(
    "concentration", "How much depends on one buyer?",
    parameters: [
      Parameter("indicator", .text, required: true, "`concentration`"),
      Parameter("amount", .formula, required: true, "the amount of each row, such as a sale"),
      Parameter("of", .formula, required: true, "to whom it goes: rows of one name are added up"),
      Parameter("by", .columns, "the columns that tell groups apart, such as the seller"),
    ],
    results: [
      Parameter("hhi", .number, "Herfindahl and Hirschman's index, the sum of squared shares, 0-1"),
      Parameter("hhi_10000", .number, "the same on the scale of competition law"),
      Parameter("hhi_normalized", .number, "(H - 1/n) / (1 - 1/n); missing for a single name"),
      Parameter("effective_number", .number, "1 / H: so many equal ones are as concentrated"),
      Parameter("names", .count, "how many have a share"),
      Parameter("top_1", .number, "the greatest share"),
      Parameter("top_4", .number, "the four greatest shares together"),
      Parameter("single", .flag, "whether the greatest share is 90 % or more"),
    ],
    source: "Hirschman 1964; jackknife over rows by Efron 1982",
    example: """
      { "indicator": "concentration", "amount": "value", "of": "buyer", "by": ["coop_id"] }
      """)

  /// Reads amounts, names and groups.
  public init?(_ arguments: Arguments, reporting diagnostics: inout Diagnostics) {
    by = arguments.texts("by", reporting: &diagnostics)
    guard let amount = arguments.text("amount", reporting: &diagnostics),
      let name = arguments.text("of", reporting: &diagnostics)
    else { return nil }
    inputs = [.number("amount", amount), .label("of", name)]
  }

  /// How it is estimated, for the methods of a report.
  public var method: StatedMethod {
    StatedMethod(
      "Herfindahl-Hirschman", variance: "jackknife",
      interval: "t, rows less one df, where rows were sampled")
  }

  /// The index with its error, and shares beside it.
  public func results(of fields: [String: Field]) -> [ResultColumn] {
    [
      .estimate("hhi"), .number("hhi_10000"), .number("hhi_normalized"),
      .number("effective_number"), .count("names"), .number("top_1"), .number("top_4"),
      .flag("single"),
    ]
  }

  /// One row for each group.
  public func rows(of group: GroupRows) -> [[ResultValue]] {
    let (names, codes) = group.labels("of")
    do throws(InequalityProblem) {
      let parts = try PartedAmounts(
        group.numbers("amount"), parts: codes, count: names.count)
      return [Self.row(parts, of: group)]
    } catch {
      let missing = ResultValue.estimate(group.missing(error.reason))
      return [
        [missing, .number(nil), .number(nil), .number(nil), .count(0), .number(nil), .number(nil)]
          + [.flag(nil)]
      ]
    }
  }

  private static func row(_ parts: PartedAmounts, of group: GroupRows) -> [ResultValue] {
    let shares = parts.shares
    let index = group.sampled(
      shares.herfindahl, standardError: parts.herfindahlError, parts.herfindahlInterval())
    return [
      .estimate(index), .number(shares.herfindahl * 10_000),
      .number(shares.normalizedHerfindahl), .number(shares.effectiveCount),
      .count(shares.count), .number(shares.top(1)), .number(shares.top(4)),
      .flag(shares.top(1) >= 0.9),
    ]
  }
}
