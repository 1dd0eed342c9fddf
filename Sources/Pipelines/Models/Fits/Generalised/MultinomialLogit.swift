import Statistics
import Tabular

/// Log-odds of each outcome against a base as a sum of terms.
struct MultinomialLogit: ModelFit {
  static let manual = Manual(
    "multinomial_logit",
    "Multinomial logit: log-odds of each outcome against a base; terms are `outcome:term`",
    parameters: GeneralisedManual.parameters(
      "multinomial_logit", formula: "`response ~ terms`, the response a text",
      [
        Parameter("base", .text, "the outcome that others are compared with; the first without it"),
        GeneralisedManual.errors("`classical`"),
      ]),
    results: ModelOutput.table.columns,
    source: "McFadden 1974; Bartus 2005",
    example: """
      { "fit": "multinomial_logit", "from": "farms", "formula": "strategy ~ distance + hectares",
        "base": "stay", "errors": "hc0" }
      """)

  let base: Written?

  init?(_ arguments: Arguments, reporting diagnostics: inout Diagnostics) {
    base = arguments.text("base", reporting: &diagnostics)
  }

  /// The fit as code asks for it.
  init(base: String? = nil) {
    self.base = base.map { Written($0) }
  }

  var revision: Int { 1 }
  var isGeneralised: Bool { true }
  var absorbsEffects: Bool { false }
  var estimator: String { "multinomial logit, maximum likelihood" }

  func explains(_ kind: Kind) -> Bool { kind == .text }

  func fitted(_ design: DesignMatrix, _ specification: ModelSpecification) -> FittedModel {
    MultinomialFit(design, specification, base: base?.text).fitted()
  }
}
