import Statistics
public import Tabular

/// Weighs those in favour against those who are not, and what the silent could change.
public struct OpinionBalance: GroupedIndicator {
  /// The columns that tell groups of rows apart.
  public let by: [Written]
  /// What is read of each row.
  public let inputs: [GroupedInput]

  /// Its name, keys, columns and example.
  public static let manual = Manual(
    "net_balance", "Do those in favour outnumber those against, and could the silent change it?",
    parameters: [
      Parameter("indicator", .text, required: true, "`net_balance`"),
      Parameter(
        "view", .formula, required: true,
        "above 0 in favour, below 0 against, 0 neither; missing counts as silent"),
      Parameter("by", .columns, "a balance for each of these groups of rows"),
    ],
    results: TestColumns.manual(
      estimate: "in favour less against as a share of both (interval by Wilson's)")
      + [
        Parameter("in_favour", .number, "how many are in favour"),
        Parameter("against", .number, "how many are against"),
        Parameter("silent", .number, "how many said neither"),
        Parameter("balance_of_all", .number, "the balance over all, the silent included"),
        Parameter("balance_if_against", .number, "the same if all silent ones were against"),
        Parameter("balance_if_in_favour", .number, "the same if all were in favour"),
      ],
    source: "Newcombe 1998; exact sign test",
    example: """
      { "indicator": "net_balance", "view": "view", "by": ["item"] }
      """)

  /// Reads the formula.
  public init?(_ arguments: Arguments, reporting diagnostics: inout Diagnostics) {
    by = arguments.texts("by", reporting: &diagnostics)
    guard let view = arguments.text("view", reporting: &diagnostics) else { return nil }
    inputs = [.number("view", view)]
  }

  /// How it is estimated, for the methods of a report.
  public var method: StatedMethod {
    StatedMethod("net balance, exact sign test", interval: "Wilson, 95 %")
  }

  /// The columns of the sign test, and the balances.
  public func results(of fields: [String: Field]) -> [ResultColumn] {
    TestColumns.columns() + [
      .count("in_favour"), .count("against"), .count("silent"), .number("balance_of_all"),
      .number("balance_if_against"), .number("balance_if_in_favour"),
    ]
  }

  /// The balance of one group of rows.
  public func rows(of group: GroupRows) -> [[ResultValue]] {
    let views = group.numbers("view")
    let (positive, negative) = (views.count { $0 > 0 }, views.count { $0 < 0 })
    let silent = group.dropped + views.count - positive - negative
    let balance = NetBalance(positive: positive, negative: negative, abstained: silent)
    let test = TestColumns.values("sign", of: group) { () throws(TestProblem) in
      var test = try SignTest.exact(positive, negative)
      test.estimate = balance?.value
      test.standardError = balance?.standardError
      test.interval = balance?.wilson()
      return test
    }
    return [
      test + [
        .count(positive), .count(negative), .count(silent), .number(balance?.valueOfAll),
        .number(balance?.bounds.low), .number(balance?.bounds.high),
      ]
    ]
  }
}
