/// The keys that somebody wrote for a plug-in, read against its manual.
///
/// Reading collects problems: an unknown key, a missing one, a value of the wrong kind, each with
/// its place; what cannot be read is nil.
public struct Arguments: Sendable {
  /// The file that the keys stand in.
  public let document: JSONDocument
  /// The object that holds the keys.
  public let node: JSONNode
  /// What the plug-in declares.
  public let manual: Manual

  /// Holds an object to a manual: reports unknown keys, missing keys and wrong kinds.
  ///
  /// Keys that begin with `x-` are notes of the author and are left alone.
  public init(
    _ node: JSONNode, in document: JSONDocument, manual: Manual, also shared: [String] = [],
    reporting diagnostics: inout Diagnostics
  ) {
    self.document = document
    self.node = node
    self.manual = manual
    let known = manual.parameters.map(\.name) + shared
    for member in node.members ?? [] where !known.contains(member.key) {
      guard !member.key.hasPrefix("x-") else { continue }
      diagnostics.error(
        .unknownKey, "'\(member.key)' must be a key of '\(manual.name)', which it is not",
        at: document.source.place(of: member.keyRange),
        notes: ["keys here: " + known.joined(separator: ", ")],
        hint: NearestName.hint(for: member.key, among: known))
    }
    for parameter in manual.parameters where parameter.isRequired && node[parameter.name] == nil {
      diagnostics.error(
        .missingKey, "'\(manual.name)' must have the key '\(parameter.name)': \(parameter.help)",
        at: document.place(of: node))
    }
  }

  /// The value of a key, of any kind.
  public subscript(name: String) -> JSONNode? { node[name] }

  /// Where the value of a key stands, or the whole object.
  public func place(_ name: String) -> Place { document.place(of: node[name] ?? node) }

  /// A text.
  public func text(_ name: String, reporting diagnostics: inout Diagnostics) -> Written? {
    guard let value = node[name] else { return nil }
    guard let written = Written(value, in: document) else {
      diagnostics.report(wrongKind(name, value, expected: "a text"))
      return nil
    }
    return written
  }

  /// A list of texts; a single text counts as a list of one, and no column of a group is named twice.
  public func texts(_ name: String, reporting diagnostics: inout Diagnostics) -> [Written] {
    guard let value = node[name] else { return [] }
    var texts: [Written] = []
    for element in value.elements ?? [value] {
      guard let written = Written(element, in: document) else {
        diagnostics.report(wrongKind(name, element, expected: "a text or a list of texts"))
        continue
      }
      if name == "by", texts.contains(where: { $0.text == written.text }) {
        diagnostics.error(
          .wrongValue, "'by' must not name '\(written.text)' twice", at: written.place)
      }
      texts.append(written)
    }
    return texts
  }

  /// Names with a text each, in the order of the file.
  public func namedTexts(
    _ name: String, reporting diagnostics: inout Diagnostics
  ) -> [(name: Written, text: Written)] {
    guard let value = node[name] else { return [] }
    guard let members = value.members else {
      diagnostics.report(wrongKind(name, value, expected: "an object of names with a text each"))
      return []
    }
    var result: [(name: Written, text: Written)] = []
    for member in members {
      guard let written = Written(member.node, in: document) else {
        diagnostics.report(wrongKind(member.key, member.node, expected: "a text"))
        continue
      }
      let key = Written(member.key, at: document.source.place(of: member.keyRange))
      result.append((key, written))
    }
    return result
  }

  /// A whole number.
  public func count(_ name: String, reporting diagnostics: inout Diagnostics) -> Int? {
    guard let value = node[name] else { return nil }
    if case .number(let digits) = value.value, let count = Int(digits) { return count }
    diagnostics.report(wrongKind(name, value, expected: "a whole number"))
    return nil
  }

  /// True or false.
  public func flag(_ name: String, reporting diagnostics: inout Diagnostics) -> Bool? {
    guard let value = node[name] else { return nil }
    if case .flag(let flag) = value.value { return flag }
    diagnostics.report(wrongKind(name, value, expected: "true or false"))
    return nil
  }

  /// One of a few words.
  public func choice(
    _ name: String, _ words: [String], reporting diagnostics: inout Diagnostics
  ) -> String? {
    guard let written = text(name, reporting: &diagnostics) else { return nil }
    guard words.contains(written.text) else {
      diagnostics.error(
        .wrongValue,
        "'\(name)' must be one of \(words.joined(separator: ", ")), not '\(written.text)'",
        at: written.place, hint: NearestName.hint(for: written.text, among: words))
      return nil
    }
    return written.text
  }

  /// The problem of a value of the wrong kind.
  public func wrongKind(_ name: String, _ value: JSONNode, expected: String) -> Diagnostic {
    Diagnostic(
      .wrongValue, "'\(name)' must be \(expected), not \(value.kindText)",
      at: document.place(of: value))
  }
}
