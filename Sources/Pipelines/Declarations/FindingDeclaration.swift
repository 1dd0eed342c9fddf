public import Tabular

/// A headline value: what it is called, the formula, the rows it is taken from, its statuses.
public struct FindingDeclaration: Sendable {
  /// The name that reports use.
  public let name: Written
  /// The words for people.
  public let label: String
  /// The formula of the value.
  public let value: Written
  /// The table it is taken from; none for the estimate of a model.
  public let table: Written?
  /// The condition that picks the rows, if not all count.
  public let condition: Written?
  /// The columns to give one value for each combination of, if any.
  public let keys: [Written]
  /// The statuses in the order they are tried, each with its condition on `value`.
  public let statuses: [(name: Written, condition: Written)]

  /// Reads one entry of the section `findings`.
  init?(
    _ member: JSONNode.Member, in document: JSONDocument,
    reporting diagnostics: inout Diagnostics
  ) {
    let arguments = Arguments(
      member.node, in: document, manual: Self.manual, reporting: &diagnostics)
    guard let value = arguments.text("value", reporting: &diagnostics) else { return nil }
    name = Written(member.key, at: document.source.place(of: member.keyRange))
    self.value = value
    label = arguments.text("label", reporting: &diagnostics)?.text ?? ""
    table = arguments.text("from", reporting: &diagnostics)
    condition = arguments.text("where", reporting: &diagnostics)
    keys = arguments.texts("by", reporting: &diagnostics)
    statuses = arguments.namedTexts("status", reporting: &diagnostics)
      .map { (name: $0.name, condition: $0.text) }
  }

  static let manual = Manual(
    "finding", "A headline value with unit, interval and status",
    parameters: [
      Parameter("label", .text, required: true, "the words for people"),
      Parameter(
        "value", .formula, required: true,
        "a column, aggregates of columns, or an estimate of a model as in 'main.coef(gap)'"),
      Parameter("from", .table, "the table it is taken from"),
      Parameter("where", .formula, "the rows that count"),
      Parameter("by", .columns, "one value for each combination of these columns"),
      Parameter("status", .namedFormulas, "statuses in the order they are tried, each a condition"),
    ],
    example: """
      "pay_their_way": { "label": "Cooperatives that cover their fixed cost",
        "from": "self_financing", "value": "share(volume >= break_even)",
        "status": { "alert": "value < 40[%]" } }
      """)
}
