/// An object of a Table Schema, with the problems of its values.
struct SchemaNode {
  let node: JSONNode
  let document: JSONDocument

  init(_ node: JSONNode, in document: JSONDocument) {
    self.node = node
    self.document = document
  }

  /// A text; nil where there is none.
  func text(_ key: String) throws(Diagnostic) -> String? {
    guard let value = node[key] else { return nil }
    guard let text = value.text else { throw unmapped("'\(key)'", "a text", at: value) }
    return text
  }

  /// True or false; nil where there is none.
  func flag(_ key: String) throws(Diagnostic) -> Bool? {
    guard let value = node[key] else { return nil }
    guard case .flag(let flag) = value.value else {
      throw unmapped("'\(key)'", "true or false", at: value)
    }
    return flag
  }

  /// The elements of a list; none where there is no list.
  func list(_ key: String) throws(Diagnostic) -> [JSONNode] {
    guard let value = node[key] else { return [] }
    guard let elements = value.elements else { throw unmapped("'\(key)'", "a list", at: value) }
    return elements
  }

  /// A text or a list of texts; none where there is neither.
  func names(_ key: String) throws(Diagnostic) -> [String] {
    guard let value = node[key] else { return [] }
    let elements = value.elements ?? [value]
    let names = elements.compactMap(\.text)
    guard names.count == elements.count else {
      throw unmapped("'\(key)'", "a text or a list of texts", at: value)
    }
    return names
  }

  /// The words of `missingValues` beside others; an object with a label has its reason, where the
  /// label is one.
  func missing(_ others: MissingWords) throws(Diagnostic) -> MissingWords {
    var words = others
    for value in try list("missingValues") {
      guard let word = value.text ?? value["value"]?.text else {
        throw unmapped("a missing value", "a text", at: value)
      }
      let label = value["label"]?.text?.lowercased() ?? ""
      words.set(word, MissingReason(text: label) ?? words.reason(of: word) ?? .blank)
    }
    return words
  }

  /// The problem of a value that has no counterpart.
  func unmapped(_ subject: String, _ expected: String, at value: JSONNode) -> Diagnostic {
    let found =
      switch value.value {
      case .text(let text): "'\(text)'"
      case .number(let digits): digits
      default: value.kindText
      }
    return Diagnostic(
      .tableSchema, "\(subject) of a Table Schema must be \(expected), not \(found)",
      at: document.place(of: value),
      hint: "declare the column under 'columns' instead, which then holds")
  }
}
