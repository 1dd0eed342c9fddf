import Tabular

/// The key `weights` as written.
struct WeightDeclaration: Sendable {
  /// What the weights mean.
  let kind: Weighting.Kind
  /// A formula for the weights.
  let formula: Written

  static let manual = Manual(
    "weights", "what each row weighs, and what that means",
    parameters: [
      Parameter("analytic", .formula, "how precise a row is, as a plain `weights: \"w\"` says"),
      Parameter("frequency", .formula, "how many rows alike a row stands for, a whole number"),
      Parameter(
        "probability", .formula,
        "how many units of the population a row stands for; errors are robust"),
    ],
    source: "Dupraz 2013, Using weights in Stata", example: #"{ "probability": "weight" }"#)

  /// Reads the key; a plain text is an analytic weight.
  ///
  /// Reports another shape.
  init?(_ node: JSONNode, in document: JSONDocument, reporting diagnostics: inout Diagnostics) {
    if node.members == nil, let written = Written(node, in: document) {
      self.init(kind: .analytic, formula: written)
      return
    }
    let arguments = Arguments(node, in: document, manual: Self.manual, reporting: &diagnostics)
    let kinds = Weighting.Kind.allCases.filter { arguments[$0.rawValue] != nil }
    guard kinds.count == 1, let kind = kinds.first else {
      diagnostics.error(
        .wrongValue, "'weights' must be a formula, or an object with one kind of weights",
        at: document.place(of: node), notes: ["example: " + Self.manual.example])
      return nil
    }
    guard let formula = arguments.text(kind.rawValue, reporting: &diagnostics) else { return nil }
    self.init(kind: kind, formula: formula)
  }

  private init(kind: Weighting.Kind, formula: Written) {
    self.kind = kind
    self.formula = formula
  }
}
