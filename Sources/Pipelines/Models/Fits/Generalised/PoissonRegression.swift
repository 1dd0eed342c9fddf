import Statistics
import Tabular

/// The logarithmic mean of a count, or of any number from 0 on, as a sum of terms.
struct PoissonRegression: ModelFit {
  static let manual = Manual(
    "poisson", "Poisson (PPML): the logarithm of a mean as a sum of terms, errors robust",
    parameters: GeneralisedManual.parameters(
      "poisson", formula: "`response ~ terms | effects`, the response 0 or more",
      [
        Parameter(
          "exposure", .formula,
          "what counts are counted over, such as years: its logarithm has the coefficient 1"),
        GeneralisedManual.errors("`hc0`"),
      ]),
    results: ModelOutput.table.columns,
    source: "Santos Silva and Tenreyro 2006; Correia, Guimaraes and Zylkin 2020",
    example: """
      { "fit": "poisson", "from": "trade", "formula": "volume ~ log(distance) | origin + season",
        "errors": { "cluster": ["origin"] } }
      """)

  /// There are no keys beside those that the declaration reads.
  init?(_ arguments: Arguments, reporting diagnostics: inout Diagnostics) {}

  /// The fit as code asks for it.
  init() {}

  var revision: Int { 1 }
  var isGeneralised: Bool { true }
  var usualErrors: ErrorDeclaration { .robust(.hc0) }
  var estimator: String { "Poisson pseudo maximum likelihood" }

  var counterpart: FitCounterpart? {
    FitCounterpart(
      r: "glm(%f, family = poisson(), data = d%w, " + FitCounterpart.settled, stata: "poisson",
      absorbingStata: "ppmlhdfe")
  }

  func fitted(_ design: DesignMatrix, _ specification: ModelSpecification) -> FittedModel {
    LikelihoodFit(.poisson, design, specification).fitted()
  }
}
