public import Tabular

/// A table as declared: where its rows come from, and its steps.
public struct TableDeclaration: Sendable {
  /// One step with its place.
  public struct Step: Sendable {
    /// The verb as written.
    public let verb: String
    /// What it does.
    public let stage: any Stage
    /// Where it stands.
    public let place: Place
  }

  /// The name.
  public let name: Written
  /// The input or table that the rows come from.
  public let source: Written
  /// The steps after the first.
  public let steps: [Step]

  /// Reads one entry of the section `tables`: a list of steps, the first of which is `from`.
  init?(
    _ member: JSONNode.Member, in document: JSONDocument,
    reporting diagnostics: inout Diagnostics
  ) {
    name = Written(member.key, at: document.source.place(of: member.keyRange))
    guard let elements = member.node.elements, let first = elements.first,
      let source = first["from"].flatMap({ Written($0, in: document) })
    else {
      diagnostics.error(
        .wrongValue, "'\(member.key)' must be a list of steps that begins with { \"from\": ... }",
        at: document.place(of: member.node))
      return nil
    }
    _ = Arguments(first, in: document, manual: Self.fromManual, reporting: &diagnostics)
    self.source = source
    steps = elements.dropFirst().compactMap { Self.step($0, document, &diagnostics) }
  }

  private static func step(
    _ node: JSONNode, _ document: JSONDocument, _ diagnostics: inout Diagnostics
  ) -> Step? {
    let place = document.place(of: node)
    let keys = node.members?.map(\.key) ?? []
    let verbs = keys.filter { StageRegistry.stage(for: $0) != nil }
    guard let verb = verbs.first, let type = StageRegistry.stage(for: verb) else {
      let found = keys.first.map { "'\($0)'" } ?? node.kindText
      diagnostics.error(
        .unknownStep, "a step must have a verb that is known, not \(found)", at: place,
        notes: ["verbs: from, " + StageRegistry.names.joined(separator: ", ")],
        hint: keys.lazy.compactMap { NearestName.hint(for: $0, among: StageRegistry.names) }.first)
      return nil
    }
    guard verbs.count == 1 else {
      diagnostics.error(
        .unknownStep,
        "a step must have one verb, not \(verbs.map { "'\($0)'" }.joined(separator: " and "))",
        at: place, hint: "write two steps?")
      return nil
    }
    guard let stage = StageRegistry.read(type, node, in: document, reporting: &diagnostics)
    else { return nil }
    return Step(verb: verb, stage: stage, place: place)
  }

  /// The first step is no stage: it says where the rows come from.
  static let fromManual = Manual(
    "from", "The rows of an input or of another table",
    parameters: [Parameter("from", .table, required: true, "an input or a table")],
    example: #"{ "from": "members" }"#)
}
