import Statistics
import Tabular

/// Least squares on the means of units.
struct BetweenEffects: ModelFit, LeastSquaresFit {
  static let manual = Manual(
    "between", "Between effects: the means of units on the means of their terms",
    parameters: ModelKeys.parameters(
      "between", formula: ModelKeys.unitFormula,
      [ModelKeys.errors]),
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
