import Tabular

/// A JSON value as compact text, for expectations: numbers as written, texts in quotes.
func compact(_ node: JSONNode) -> String {
  switch node.value {
  case .null: return "null"
  case .flag(let flag): return flag ? "true" : "false"
  case .number(let digits): return digits
  case .text(let text): return "\"\(text)\""
  case .list(let elements): return "[" + elements.map(compact).joined(separator: ",") + "]"
  case .object(let members):
    let parts = members.map { "\"\($0.key)\":" + compact($0.node) }
    return "{" + parts.joined(separator: ",") + "}"
  }
}

/// Reads a text as the file `t.json5`.
func parse(
  _ text: String, as grammar: JSONGrammar = .json5, for purpose: JSONPurpose = .declaration
) throws(Diagnostic) -> JSONDocument {
  try JSONDocument(
    parsing: SourceText(file: "t.json5", bytes: Array(text.utf8)), as: grammar, for: purpose)
}

/// The problem that reading a text ends with, or nil if there is none.
func problem(
  _ text: String, as grammar: JSONGrammar = .json5, for purpose: JSONPurpose = .declaration
) -> Diagnostic? {
  do {
    _ = try parse(text, as: grammar, for: purpose)
    return nil
  } catch {
    return error
  }
}
