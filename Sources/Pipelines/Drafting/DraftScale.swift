import Tabular

/// A scale of a draft: the choices of a form, or answers in an order that surveys often have.
struct DraftScale {
  /// The name in the section `scales`.
  let name: String
  private let choices: [String]
  private let agreement: DraftAgreement?

  /// The scale that the texts of a column make; nil where they make none.
  ///
  /// - Parameter isForm: whether cells may hold several choices.
  init?(_ profile: ColumnProfile, named name: String, isForm: Bool) {
    guard profile.type == .text else { return nil }
    agreement = DraftAgreement(profile.values)
    choices = agreement == nil && isForm ? profile.choices ?? [] : []
    guard agreement != nil || !choices.isEmpty else { return nil }
    self.name = name
  }

  private init(_ scale: DraftScale, named name: String) {
    self.name = name
    (choices, agreement) = (scale.choices, scale.agreement)
  }

  /// Whether answers have an order.
  var isOrdered: Bool { agreement != nil }

  /// The type of a column of such answers.
  var notation: String { isOrdered ? "scale(\(name))" : "multiple(\(name))" }

  /// The codes, each its own label.
  var levels: [String] { agreement?.levels ?? choices }

  /// The same scale under the name of an earlier one that is the same; of a question asked in many
  /// lines each has the same answers.
  func shared(with earlier: [DraftScale]) -> DraftScale {
    let same = earlier.first { $0.isOrdered && isOrdered && $0.levels == levels }
    return same.map { DraftScale(self, named: $0.name) } ?? self
  }

  /// The scale as JSON5.
  var declaration: String {
    let texts = levels.map { JSONText.list([.text($0), .text($0)]) }
    let neutral = agreement?.neutral.map { [("neutral", JSONText.text($0))] } ?? []
    let scale = JSONText.object([("levels", .list(texts))] + neutral)
    return JSONText.object([(name, scale)]).compactText.dropFirst().dropLast().description
  }
}
