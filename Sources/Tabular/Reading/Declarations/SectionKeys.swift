/// The keys of one object of a pipeline that describes reading, with collected problems.
struct SectionKeys {
  private let node: JSONNode
  private let document: JSONDocument

  init(_ node: JSONNode, in document: JSONDocument) {
    self.node = node
    self.document = document
  }

  /// Reports every key that is not known here; `x-` keys are the author's.
  func refuseUnknown(
    _ known: [String], in section: String, reporting diagnostics: inout Diagnostics
  ) {
    for member in node.members ?? [] where !known.contains(member.key) {
      guard !member.key.hasPrefix("x-") else { continue }
      diagnostics.error(
        .unknownKey, "'\(member.key)' must be a key of '\(section)', which it is not",
        at: document.source.place(of: member.keyRange),
        notes: ["keys here: " + known.joined(separator: ", ")],
        hint: NearestName.hint(for: member.key, among: known))
    }
  }

  /// The value of a key; nil when it is absent.
  func node(_ key: String) -> JSONNode? { node[key] }

  /// Where the value of a key stands, or the whole object.
  func place(_ key: String) -> Place { document.place(of: node[key] ?? node) }

  /// A text; nil without a report when the key is absent.
  func text(_ key: String, reporting diagnostics: inout Diagnostics) -> Written? {
    guard let value = node[key] else { return nil }
    if let written = Written(value, in: document) { return written }
    diagnostics.error(
      .wrongValue, "'\(key)' must be a text, not \(value.kindText)", at: place(key))
    return nil
  }

  /// One of a few words.
  func choice(
    _ key: String, _ words: [String], reporting diagnostics: inout Diagnostics
  ) -> String? {
    guard let written = text(key, reporting: &diagnostics) else { return nil }
    if words.contains(written.text) { return written.text }
    diagnostics.error(
      .wrongValue,
      "'\(key)' must be one of \(words.joined(separator: ", ")), not '\(written.text)'",
      at: written.place, hint: NearestName.hint(for: written.text, among: words))
    return nil
  }

  /// A text of one ASCII character.
  func character(_ key: String, reporting diagnostics: inout Diagnostics) -> UInt8? {
    guard let written = text(key, reporting: &diagnostics) else { return nil }
    if let byte = written.text.utf8.first, written.text.utf8.count == 1, byte < 0x80 {
      return byte
    }
    diagnostics.error(
      .wrongValue, "'\(key)' must be one character, not '\(written.text)'", at: written.place)
    return nil
  }

  /// Decimal and thousands marks; those of the defaults where the object has none.
  func numbers(
    _ defaults: NumberNotation, reporting diagnostics: inout Diagnostics
  ) -> NumberNotation {
    let decimal = character("decimal", reporting: &diagnostics) ?? defaults.decimal
    let written = text("thousands", reporting: &diagnostics)?.text
    let mark = written.flatMap { ThousandsMark($0) }
    let isKnown = written == nil || mark != nil
    let thousands = mark ?? defaults.thousands
    guard Array(".,".utf8).contains(decimal), isKnown, thousands?.forms.first != [decimal] else {
      diagnostics.error(
        .wrongValue,
        "'decimal' must be '.' or ',', and 'thousands' another of '.', ',', ' ', '''",
        at: node["decimal"] == nil ? place("thousands") : place("decimal"))
      return defaults
    }
    let signs = signs(reporting: &diagnostics) ?? defaults.signs
    return NumberNotation(decimal: decimal, thousands: thousands, signs: signs)
  }

  /// The signs that may stand beside numbers: a text, or a list of texts.
  private func signs(reporting diagnostics: inout Diagnostics) -> [String]? {
    guard let value = node["sign"] else { return nil }
    let elements = value.elements ?? [value]
    let signs = elements.compactMap(\.text)
    let areSigns = signs.allSatisfy { sign in
      !sign.isEmpty && sign.utf8.allSatisfy { $0 != 32 && $0 != 45 && $0 != 43 && $0 &- 48 > 9 }
    }
    if signs.count == elements.count, areSigns { return signs }
    diagnostics.error(
      .wrongValue,
      "'sign' must be a sign such as 'S/', or a list of them, without digits or spaces",
      at: place("sign"))
    return nil
  }

  /// Words for missing values, added to those of the defaults.
  func missing(
    _ defaults: MissingWords, reporting diagnostics: inout Diagnostics
  ) -> MissingWords {
    guard let section = node["missing"] else { return defaults }
    guard let members = section.members else {
      diagnostics.error(
        .wrongValue, "'missing' must be an object of words with a reason each",
        at: place("missing"))
      return defaults
    }
    var words = defaults
    for member in members {
      if let reason = member.node.text.flatMap(MissingReason.init(text:)) {
        words.set(member.key, reason)
      } else {
        diagnostics.report(unknownReason(member.node))
      }
    }
    return words
  }

  private func unknownReason(_ node: JSONNode) -> Diagnostic {
    let reasons = MissingReason.allCases.map(\.text)
    return Diagnostic(
      .wrongValue, "a missing value must have one of the known reasons",
      at: document.place(of: node), notes: ["reasons: " + reasons.joined(separator: ", ")],
      hint: node.text.flatMap { NearestName.hint(for: $0, among: reasons) })
  }
}
