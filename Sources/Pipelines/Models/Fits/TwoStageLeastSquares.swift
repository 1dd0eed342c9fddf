import Statistics
import Tabular

/// Least squares in two stages, by instruments.
struct TwoStageLeastSquares: ModelFit, LeastSquaresFit {
  static let manual = Manual(
    "2sls", "Two-stage least squares: terms that go with the errors, moved by instruments",
    parameters: ModelKeys.parameters(
      "2sls",
      formula: "`response ~ terms | effects | endogenous ~ instruments`; effects may be empty",
      [
        ModelKeys.weights,
        Parameter(
          "errors", .structure,
          "`classical` (default), `hc0`, `hc1`, `{ cluster, correction, few }` or `{ order, newey_west }`"
        ),
      ]),
    results: ModelOutput.table.columns,
    source:
      "Wooldridge 2010, Econometric Analysis of Cross Section and Panel Data, 5; Staiger and Stock 1997",
    example: """
      { "fit": "2sls", "from": "panel", "formula": "share ~ debt | member_id | gap ~ world_price",
        "errors": { "cluster": ["coop_id"] } }
      """)

  /// There are no keys beside those of every model.
  init?(_ arguments: Arguments, reporting diagnostics: inout Diagnostics) {}

  var revision: Int { 1 }

  var takesInstruments: Bool { true }

  var estimator: String { "two-stage least squares" }

  var counterpart: FitCounterpart? {
    FitCounterpart(
      r: "AER::ivreg(%f, data = d%w)", packages: ["AER"], stata: "ivregress 2sls",
      absorbingStata: "ivreghdfe")
  }

  func solution(
    of design: DesignMatrix, _ choice: TermChoice, _ specification: ModelSpecification
  ) throws(FitError) -> LeastSquaresSolution {
    let columns = InstrumentalDesign(
      exogenous: choice.terms.map { design.terms[$0].column },
      endogenous: design.endogenous.map(\.column),
      instruments: choice.instruments.map { design.instruments[$0].column },
      weights: design.weights, hasIntercept: specification.hasIntercept)
    let effects =
      design.effects.isEmpty
      ? nil : try FixedEffects(design.effects, weights: design.weights)
    return .instrumented(
      try InstrumentalModel(response: design.response, design: columns, effects: effects))
  }
}
