public import Tabular

/// Who may be recognised in what is published: the section `privacy`.
public struct PrivacyDeclaration: Sendable {
  /// The column that tells persons apart.
  public let person: Written
  /// The fewest persons that a shown cell may have behind it.
  public let minimumCell: Int

  /// Reads the section.
  init?(
    _ node: JSONNode, in document: JSONDocument, reporting diagnostics: inout Diagnostics
  ) {
    let arguments = Arguments(node, in: document, manual: Self.manual, reporting: &diagnostics)
    guard let person = arguments.text("person", reporting: &diagnostics) else { return nil }
    let minimum = arguments.count("min_cell", reporting: &diagnostics) ?? 5
    guard minimum >= 1 else {
      diagnostics.error(
        .wrongValue, "'min_cell' must be 1 or more, not \(minimum)",
        at: arguments.place("min_cell"))
      return nil
    }
    self.person = person
    minimumCell = minimum
  }

  static let manual = Manual(
    "privacy", "Who may be recognised in what is published",
    parameters: [
      Parameter("person", .column, required: true, "the column that tells persons apart"),
      Parameter("min_cell", .count, "the fewest persons that a shown cell may have: 5"),
    ],
    example: #""privacy": { "person": "member_id", "min_cell": 5 }"#)
}
