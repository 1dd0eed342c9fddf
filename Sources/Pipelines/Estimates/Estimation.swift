import Indicators
public import Tabular

/// Estimates means, totals, shares, ratios and quantiles of the population that the rows were drawn
/// from.
///
/// Weights, strata and clusters are those of the design that is declared for the input of the rows.
/// A census gives no interval and says so; where nothing is declared there is none either.
public struct Estimation: Stage {
  let estimates: [(name: Written, formula: EstimateFormula)]
  let keys: [Written]
  let settings: EstimateSettings

  /// Its name, keys, columns and example.
  public static let manual = Manual(
    "estimate", "Estimates of the population, with their intervals, for each group of rows",
    parameters: [
      Parameter(
        "estimate", .namedFormulas, required: true,
        "names with `mean(x)`, `total(x)`, `share(condition)`, `share(text)` (a row for each level), "
          + "`ratio(x, y)`, `median(x)` or `quantile(x, p)`"),
      Parameter("by", .columns, "the columns that tell groups apart; one group without them"),
    ] + EstimateSettings.parameters,
    results: [
      Parameter("level", .text, "the level, where the share of each level of a text is estimated"),
      Parameter("x", .number, "the estimate, under its name and in its unit"),
      Parameter("x_se", .number, "its standard error, by linearisation or replicates"),
      Parameter("x_low", .number, "the lower end of its interval, of 95 % unless said"),
      Parameter("x_high", .number, "the upper end of its interval"),
      Parameter("x_n", .number, "the rows that it rests on"),
      Parameter("x_reason", .text, "why the estimate or its interval is missing"),
      Parameter("x_deff", .number, "the design effect, where it is asked for"),
      Parameter("x_deff_weights", .number, "what unequal weights cost (Kish), where asked for"),
    ],
    source: "Särndal, Swensson and Wretman 1992, chapter 5; Woodruff 1952; Wolter 2007",
    example: """
      { "estimate": { "delivery_share": "ratio(delivered, harvested - own_use)",
                      "middle": "median(delivered)" }, "by": ["season"], "level": 0.9 }
      """)

  /// Reads the estimates.
  public init?(_ arguments: Arguments, reporting diagnostics: inout Diagnostics) {
    keys = arguments.texts("by", reporting: &diagnostics)
    settings = EstimateSettings(arguments, reporting: &diagnostics)
    let written = arguments.namedTexts("estimate", reporting: &diagnostics)
    estimates = written.compactMap { name, text in
      EstimateFormula(text, reporting: &diagnostics).map { (name, $0) }
    }
    guard estimates.count == written.count else { return nil }
  }
}
