import Statistics
import Tabular

/// Least squares with weights, absorbed effects and the usual kinds of standard errors.
struct OrdinaryLeastSquares: ModelFit, LeastSquaresFit {
  static let manual = Manual(
    "ols", "Least squares: the response as a sum of terms and an error",
    parameters: ModelKeys.parameters(
      "ols", formula: "`response ~ terms | effects`, effects being absorbed",
      [ModelKeys.weights, ModelKeys.errors]),
    results: ModelOutput.table.columns,
    source: "White 1980; Liang and Zeger 1986; Cameron and Miller 2015",
    example: """
      { "fit": "ols", "from": "panel", "formula": "share ~ gap | member_id + season",
        "errors": { "cluster": ["coop_id"] }, "also": { "pooled": { "formula": "share ~ gap" } } }
      """)

  /// There are no keys beside those of every model.
  init?(_ arguments: Arguments, reporting diagnostics: inout Diagnostics) {}

  /// The fit without anything to read.
  init() {}

  var revision: Int { 2 }

  var estimator: String { "least squares" }

  var counterpart: FitCounterpart? {
    FitCounterpart(r: "lm(%f, data = d%w)", isLinear: true, stata: "regress")
  }

  func solution(
    of design: DesignMatrix, _ choice: TermChoice, _ specification: ModelSpecification
  ) throws(FitError) -> LeastSquaresSolution {
    let columns = choice.terms.map { design.terms[$0].column }
    guard !design.effects.isEmpty else {
      let linear = LinearDesign(
        columns, weights: design.weights, hasIntercept: specification.hasIntercept)
      return .linear(try LinearModel(response: design.response, design: linear))
    }
    let effects = try FixedEffects(design.effects, weights: design.weights)
    return .within(
      try PanelModel(response: design.response, terms: columns, effects: effects))
  }
}
