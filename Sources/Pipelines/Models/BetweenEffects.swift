import Statistics
import Tabular

/// Least squares on the means of units.
struct BetweenEffects: ModelFit, LeastSquaresFit {
  static let manual = Manual(
    "between", "Between effects: the means of units on the means of their terms",
    parameters: [
      Parameter("fit", .choice(["between"]), required: true, "the kind of fit"),
      Parameter("from", .table, required: true, "the table whose rows are fitted"),
      Parameter(
        "formula", .text, required: true,
        "`response ~ terms | unit`, the unit observed several times"),
      Parameter(
        "errors", .structure,
        "`classical` (default), `hc0` to `hc4`, `{ cluster, correction, few }` or `{ order, newey_west }`"
      ),
      Parameter("level", .number, "the probability that intervals cover: 0.95"),
      Parameter(
        "also", .structure, "further specifications by name, each with the keys it changes"),
    ],
    results: ModelOutput.table.columns,
    source: "Baltagi 2021, Econometric Analysis of Panel Data, 2.3",
    example: """
      { "fit": "between", "from": "panel", "formula": "share ~ gap + debt | member_id" }
      """)

  /// There are no keys beside those of every model.
  init?(_ arguments: Arguments, reporting diagnostics: inout Diagnostics) {}

  var revision: Int { 1 }

  var comparesUnits: Bool { true }

  var estimator: String { "least squares between units" }

  func solution(
    of design: DesignMatrix, _ choice: TermChoice, _ specification: ModelSpecification
  ) throws(FitError) -> LeastSquaresSolution {
    .between(
      try BetweenModel(
        response: design.response, terms: choice.terms.map { design.terms[$0].column },
        units: design.effects.first ?? []))
  }
}
