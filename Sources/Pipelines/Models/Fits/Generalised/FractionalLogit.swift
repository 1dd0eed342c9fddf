import Statistics
import Tabular

/// Log-odds of a share as a sum of terms, by quasi-likelihood.
struct FractionalLogit: ModelFit {
  static let manual = Manual(
    "fractional_logit",
    "Fractional logit: the log-odds of a mean share as a sum of terms, errors always robust",
    parameters: GeneralisedManual.parameters(
      "fractional_logit", formula: "`response ~ terms`, the response a number from 0 to 1",
      [
        Parameter(
          "errors", .structure, "`hc0` (default) to `hc3`, or `{ cluster, correction }`")
      ]),
    results: ModelOutput.table.columns,
    source: "Papke and Wooldridge 1996; Bartus 2005",
    example: """
      { "fit": "fractional_logit", "from": "panel", "formula": "share ~ gap",
        "errors": { "cluster": ["coop_id"] } }
      """)

  init?(_ arguments: Arguments, reporting diagnostics: inout Diagnostics) {
    let written = arguments["errors"].flatMap { Written($0, in: arguments.document) }
    if let written, written.text == "classical" {
      diagnostics.error(
        .wrongValue,
        "'errors' of a fractional logit must be robust, not 'classical': shares do not vary as "
          + "flags do",
        at: written.place)
      return nil
    }
  }

  /// The fit as code asks for it.
  init() {}

  var revision: Int { 1 }
  var isGeneralised: Bool { true }
  var absorbsEffects: Bool { false }
  var usualErrors: ErrorDeclaration { .robust(.hc0) }
  var estimator: String { "fractional logit, quasi-likelihood" }

  var counterpart: FitCounterpart? {
    FitCounterpart(
      r: "glm(%f, family = quasibinomial(), data = d%w, " + FitCounterpart.settled,
      stata: "fracreg logit")
  }

  func explains(_ kind: Kind) -> Bool { kind == .number }

  func fitted(_ design: DesignMatrix, _ specification: ModelSpecification) -> FittedModel {
    LikelihoodFit(.fractionalLogit, design, specification).fitted()
  }
}
