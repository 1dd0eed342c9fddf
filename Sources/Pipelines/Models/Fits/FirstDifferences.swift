import Statistics
import Tabular

/// Least squares on the changes from each of a unit's rows to its next.
struct FirstDifferences: ModelFit, LeastSquaresFit {
  static let manual = Manual(
    "first_difference", "First differences: the changes of units on the changes of their terms",
    parameters: ModelKeys.parameters(
      "first_difference", formula: ModelKeys.unitFormula,
      [
        Parameter("order", .column, required: true, "the column by which a unit's rows follow on"),
        ModelKeys.errors,
      ]),
    results: ModelOutput.table.columns,
    source: "Wooldridge 2010, Econometric Analysis of Cross Section and Panel Data, 10.6",
    example: """
      { "fit": "first_difference", "from": "panel", "formula": "share ~ gap | member_id", "order": "season" }
      """)

  /// The column by which a unit's rows follow on.
  let order: Written

  /// Reads the key `order`.
  init?(_ arguments: Arguments, reporting diagnostics: inout Diagnostics) {
    guard let order = arguments.text("order", reporting: &diagnostics) else { return nil }
    self.order = order
  }

  var columns: [Written] { [order] }

  var revision: Int { 1 }

  var comparesUnits: Bool { true }

  var estimator: String { "least squares on changes" }

  func solution(
    of design: DesignMatrix, _ choice: TermChoice, _ specification: ModelSpecification
  ) throws(FitError) -> LeastSquaresSolution {
    .changes(
      try FirstDifferenceModel(
        response: design.response, terms: choice.terms.map { design.terms[$0].column },
        units: design.effects.first ?? [], order: design.orders[order.text] ?? []))
  }
}
