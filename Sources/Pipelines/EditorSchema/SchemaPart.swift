import Tabular

/// Parts of a JSON Schema (draft-07), each made from what is declared once elsewhere.
enum SchemaPart {
  /// Any value.
  static let anything = JSONText.object([JSONText.Member]())
  /// Any text.
  static let text = type("string")
  /// A text, or a list of texts.
  static let texts = anyOf([text, list(of: text)])
  /// An object of names with a text each.
  static let namedTexts = named(text)

  /// A value of a type of JSON.
  static func type(_ name: String) -> JSONText { .object([("type", .text(name))]) }

  /// One of a few words.
  static func words(_ words: [String]) -> JSONText {
    .object([("enum", .list(words.map(JSONText.text)))])
  }

  /// A list of one kind of value.
  static func list(of element: JSONText) -> JSONText {
    .object([("type", .text("array")), ("items", element)])
  }

  /// An object of names with one kind of value each.
  static func named(_ value: JSONText) -> JSONText {
    .object([("type", .text("object")), ("additionalProperties", value)])
  }

  /// A value that one of several kinds describes, told apart by what they demand.
  static func oneOf(_ kinds: [JSONText]) -> JSONText { .object([("oneOf", .list(kinds))]) }

  /// A value that at least one of several kinds describes.
  static func anyOf(_ kinds: [JSONText]) -> JSONText { .object([("anyOf", .list(kinds))]) }

  /// What is described under a name.
  static func reference(_ name: String) -> JSONText {
    .object([("$ref", .text("#/definitions/" + name))])
  }

  /// The same with words for people, which editors show beside the key.
  static func described(_ part: JSONText, _ help: String) -> JSONText {
    guard case .object(let members) = part else { return .object([("description", .text(help))]) }
    let rest = members.filter { $0.key != "description" }
    return .object([JSONText.Member("description", .text(help))] + rest)
  }

  /// What may be written for a kind of parameter.
  static func value(of kind: Parameter.Kind) -> JSONText {
    switch kind {
    case .text, .column, .formula, .table: text
    case .choice(let words): self.words(words)
    case .columns, .formulas, .tables: texts
    case .namedFormulas: namedTexts
    case .count: type("integer")
    case .number: type("number")
    case .flag: type("boolean")
    case .structure: anything
    }
  }

  /// An object with the keys of a manual, and no others but notes of the author.
  ///
  /// - Parameter values: what may be written for single keys, where the manual says less.
  static func object(
    of manual: Manual, also others: [Parameter] = [], values: [String: JSONText] = [:]
  ) -> JSONText {
    let own = Set(manual.parameters.map(\.name))
    let parameters = manual.parameters + others.filter { !own.contains($0.name) }
    let required = parameters.filter(\.isRequired).map { JSONText.text($0.name) }
    let properties = parameters.map { parameter in
      (
        parameter.name,
        described(values[parameter.name] ?? value(of: parameter.kind), parameter.help)
      )
    }
    return object(manual.summary, properties, required: required)
  }

  /// An object with keys that have no manual.
  static func object(
    _ summary: String, _ properties: [(String, JSONText)], required: [JSONText] = []
  ) -> JSONText {
    var members: [(String, JSONText)] = [
      ("type", .text("object")), ("description", .text(summary)),
      ("properties", .object(properties)),
    ]
    if !required.isEmpty { members.append(("required", .list(required))) }
    return .object(
      members + [
        ("patternProperties", .object([("^x-", anything)])),
        ("additionalProperties", .flag(false)),
      ])
  }
}
