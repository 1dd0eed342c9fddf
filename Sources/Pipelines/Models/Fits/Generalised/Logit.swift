import Statistics
import Tabular

/// Log-odds of a flag as a sum of terms.
struct Logit: ModelFit {
  static let manual = Manual(
    "logit", "Logit: the log-odds of a flag as a sum of terms; margins are probabilities",
    parameters: GeneralisedManual.parameters(
      "logit", formula: "`response ~ terms`, the response a condition, or 0 and 1",
      [
        Parameter("success", .text, "the text that counts as 1, where the response is a text"),
        Parameter(
          "penalty", .choice(["firth"]),
          "`firth` gives finite coefficients under separation, with profile intervals"),
        GeneralisedManual.errors("`classical`"),
      ]),
    results: ModelOutput.table.columns,
    source: "McCullagh and Nelder 1989; Firth 1993; Bartus 2005",
    example: """
      { "fit": "logit", "from": "members", "formula": "sold_outside ~ gap + hectares + sex",
        "errors": { "cluster": ["coop_id"], "correction": "groups" } }
      """)

  let success: String?
  let isPenalised: Bool

  init?(_ arguments: Arguments, reporting diagnostics: inout Diagnostics) {
    success = arguments.text("success", reporting: &diagnostics)?.text
    isPenalised = arguments.choice("penalty", ["firth"], reporting: &diagnostics) != nil
    for key in ["errors", "weights"] where isPenalised && arguments[key] != nil {
      diagnostics.error(
        .wrongValue, "'\(key)' must not stand beside 'penalty', whose intervals are profiles",
        at: arguments.place(key))
      return nil
    }
  }

  /// The fit as code asks for it.
  init(success: String? = nil, isPenalised: Bool = false) {
    self.success = success
    self.isPenalised = isPenalised
  }

  var revision: Int { 1 }
  var isGeneralised: Bool { true }
  var absorbsEffects: Bool { false }
  var estimator: String {
    isPenalised ? "logit, Firth's penalised likelihood" : "logit, maximum likelihood"
  }

  var counterpart: FitCounterpart? {
    guard success == nil, !isPenalised else { return nil }
    return FitCounterpart(
      r: "glm(%f, family = binomial(), data = d%w, " + FitCounterpart.settled, stata: "logit")
  }

  func explains(_ kind: Kind) -> Bool {
    kind == .number || kind == .flag || kind == .text && success != nil
  }

  func fitted(_ design: DesignMatrix, _ specification: ModelSpecification) -> FittedModel {
    LikelihoodFit(.logit, design, specification, success: success, isPenalised: isPenalised)
      .fitted()
  }
}
