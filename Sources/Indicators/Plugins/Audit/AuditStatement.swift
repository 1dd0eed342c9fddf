import Tabular

/// Something that should hold between claims, or be computed of them.
struct AuditStatement: Sendable {
  /// What it is called.
  let label: Written
  /// The formula over claims.
  let says: BoundedFormula
  /// The bases in which its claims may differ.
  let across: [Written]
  /// Why they may, or what to know of it.
  let because: String

  private static let manual = Manual(
    "statements", "What should hold between claims",
    parameters: [
      Parameter("says", .formula, required: true, "a formula over claims"),
      Parameter("across", .columns, "the bases in which the claims may differ after all"),
      Parameter("because", .text, "why they may, or what to know of it"),
    ],
    example: """
      { "says": "half_of_all == (first + second) / all", "across": ["population"],
        "because": "the parts are parts of the whole" }
      """)

  /// A label with a formula, or with an object around it.
  init?(
    _ member: JSONNode.Member, in arguments: Arguments, reporting diagnostics: inout Diagnostics
  ) {
    let document = arguments.document
    let label = Written(member.key, at: document.source.place(of: member.keyRange))
    if let text = Written(member.node, in: document) {
      self.init(label, text, across: [], because: "", reporting: &diagnostics)
      return
    }
    guard member.node.members != nil else {
      diagnostics.report(
        arguments.wrongKind(member.key, member.node, expected: "a formula, or an object with one"))
      return nil
    }
    let keys = Arguments(
      member.node, in: document, manual: Self.manual, reporting: &diagnostics)
    guard let text = keys.text("says", reporting: &diagnostics) else { return nil }
    self.init(
      label, text, across: keys.texts("across", reporting: &diagnostics),
      because: keys.text("because", reporting: &diagnostics)?.text ?? "", reporting: &diagnostics)
  }

  private init?(
    _ label: Written, _ text: Written, across: [Written], because: String,
    reporting diagnostics: inout Diagnostics
  ) {
    guard let says = BoundedFormula(text, reporting: &diagnostics) else { return nil }
    self.label = label
    self.says = says
    self.across = across
    self.because = because
  }
}
