import Statistics
import Tabular

/// Least squares on rows that are freed of a share of their units' means.
struct RandomEffects: ModelFit, LeastSquaresFit {
  static let manual = Manual(
    "random_effects", "Random effects: errors that units have in part in common",
    parameters: ModelKeys.parameters(
      "random_effects", formula: ModelKeys.unitFormula,
      [ModelKeys.errors]),
    results: ModelOutput.table.columns,
    source: "Swamy and Arora 1972; Baltagi and Chang 1994; Hausman 1978",
    example: """
      { "fit": "random_effects", "from": "panel", "formula": "share ~ gap + debt | member_id" }
      """)

  /// There are no keys beside those of every model.
  init?(_ arguments: Arguments, reporting diagnostics: inout Diagnostics) {}

  var revision: Int { 1 }

  var comparesUnits: Bool { true }

  var estimator: String { "random effects (Swamy and Arora)" }

  func solution(
    of design: DesignMatrix, _ choice: TermChoice, _ specification: ModelSpecification
  ) throws(FitError) -> LeastSquaresSolution {
    .randomEffects(
      try RandomEffectsModel(
        response: design.response, terms: choice.terms.map { design.terms[$0].column },
        units: design.effects.first ?? []))
  }
}
