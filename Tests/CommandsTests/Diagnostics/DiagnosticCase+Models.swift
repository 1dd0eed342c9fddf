extension DiagnosticCase {
  /// What can be wrong with models.
  static let aboutModels: [DiagnosticCase] = [
    DiagnosticCase("model.formula", model("ols", "sold + season")),
    DiagnosticCase("model.kind", model("ols", "town ~ season")),
    DiagnosticCase(
      "model.private-factor", model("ols", "sold ~ town"),
      .replace(#""town": "text" }"#, by: #""town": "text private" }"#),
      .declare(#""privacy": { "person": "coop", "min_cell": 5 }"#)),
    DiagnosticCase("model.unknown", model("ols", "sold ~ season"), running: "crosscheck r slpoe"),
    DiagnosticCase(
      "model.no-counterpart", model("between", "sold ~ season | coop"),
      running: "crosscheck r slope"),
    DiagnosticCase(
      "data.negative-weight", model("ols", "sold ~ season", #", "weights": "season - 2024""#),
      running: "run"),
    DiagnosticCase(
      "data.frequency",
      model("ols", "sold ~ season", #", "weights": { "frequency": "season / 2" }"#),
      running: "run"),
  ]

  private static func model(_ fit: String, _ formula: String, _ more: String = "") -> Edit {
    .declare(
      #""models": { "slope": { "fit": "\#(fit)", "from": "placed", "formula": "\#(formula)"\#(more) } }"#
    )
  }
}
