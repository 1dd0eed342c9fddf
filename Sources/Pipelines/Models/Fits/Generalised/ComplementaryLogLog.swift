import Statistics
import Tabular

/// Hazards of periods: log(-log(1 - p)) of a flag as a sum of terms.
struct ComplementaryLogLog: ModelFit {
  static let manual = Manual(
    "cloglog", "Discrete-time hazard: complementary log-log of a flag; ratios are hazard ratios",
    parameters: GeneralisedManual.parameters(
      "cloglog", formula: "`response ~ terms`, the response a condition, or 0 and 1",
      [
        Parameter("success", .text, "the text that counts as 1, where the response is a text"),
        GeneralisedManual.errors("`classical`"),
      ]),
    results: ModelOutput.table.columns,
    source: "Prentice and Gloeckler 1978",
    example: """
      { "fit": "cloglog", "from": "coop_years", "formula": "ended ~ era + log(members)" }
      """)

  let success: String?

  init?(_ arguments: Arguments, reporting diagnostics: inout Diagnostics) {
    success = arguments.text("success", reporting: &diagnostics)?.text
  }

  /// The fit as code asks for it.
  init(success: String? = nil) {
    self.success = success
  }

  var revision: Int { 1 }
  var isGeneralised: Bool { true }
  var absorbsEffects: Bool { false }
  var estimator: String { "complementary log-log, maximum likelihood" }

  var counterpart: FitCounterpart? {
    guard success == nil else { return nil }
    return FitCounterpart(
      r: "glm(%f, family = binomial(link = \"cloglog\"), data = d%w, " + FitCounterpart.settled,
      stata: "cloglog")
  }

  func explains(_ kind: Kind) -> Bool {
    kind == .number || kind == .flag || kind == .text && success != nil
  }

  func fitted(_ design: DesignMatrix, _ specification: ModelSpecification) -> FittedModel {
    LikelihoodFit(.complementaryLogLog, design, specification, success: success).fitted()
  }
}
