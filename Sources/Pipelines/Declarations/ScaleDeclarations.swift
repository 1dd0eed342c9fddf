import Tabular

/// Reads the section `scales`, of a pipeline or of a file that it uses.
struct ScaleDeclarations {
  let document: JSONDocument
  /// The scales known so far, those of other files before them.
  var scales: [Scale]

  /// Reads the scales of an object behind those that are known.
  init(
    _ object: JSONNode, in document: JSONDocument, adding scales: [Scale],
    reporting diagnostics: inout Diagnostics
  ) {
    self.document = document
    self.scales = scales
    for member in object["scales"]?.members ?? [] where !member.key.hasPrefix("x-") {
      if self.scales.contains(where: { $0.name == member.key }) {
        diagnostics.error(
          .nameTaken, "the scale '\(member.key)' must be declared once, not twice",
          at: document.source.place(of: member.keyRange))
      } else if let scale = scale(member, &diagnostics) {
        self.scales.append(scale)
      }
    }
  }

  private func scale(
    _ member: JSONNode.Member, _ diagnostics: inout Diagnostics
  ) -> Scale? {
    let arguments = Arguments(
      member.node, in: document, manual: Self.manual, reporting: &diagnostics)
    let isOfForm = member.node["levels"] == nil
    guard let levels = isOfForm ? [] : levels(arguments, &diagnostics) else { return nil }
    var scale = Scale(member.key, levels)
    if let neutral = arguments.text("neutral", reporting: &diagnostics) {
      guard isOfForm || scale.index(of: neutral.text) != nil else {
        diagnostics.error(
          .wrongValue, "'neutral' must be the code of a level, not '\(neutral.text)'",
          at: neutral.place, hint: NearestName.hint(for: neutral.text, among: scale.codes))
        return nil
      }
      scale.neutral = neutral.text
    }
    scale.missing = missing(arguments, scale, &diagnostics)
    return scale
  }

  /// The levels; nil where one cannot be read, or where a text would mean two of them.
  private func levels(
    _ arguments: Arguments, _ diagnostics: inout Diagnostics
  ) -> [Scale.Level]? {
    var levels: [Scale.Level] = []
    for element in arguments["levels"]?.elements ?? [] {
      let texts = (element.elements ?? [element]).compactMap(\.text)
      guard let code = texts.first, (1...2).contains(texts.count), !code.isEmpty,
        texts.count == element.elements?.count ?? 1
      else {
        diagnostics.error(
          .wrongValue, "a level must be a code and a label, as in ['1', 'Disagree']",
          at: document.place(of: element))
        return nil
      }
      let level = Scale.Level(code, texts.last ?? code)
      if levels.contains(where: { $0.isConfused(with: level) }) {
        diagnostics.error(
          .wrongValue, "'\(code)' must have a code and a label that no other level has",
          at: document.place(of: element))
        return nil
      }
      levels.append(level)
    }
    if levels.isEmpty, let section = arguments["levels"] {
      diagnostics.error(
        .wrongValue, "'levels' must be a list of codes with their labels",
        at: document.place(of: section))
    }
    return levels.isEmpty ? nil : levels
  }

  private func missing(
    _ arguments: Arguments, _ scale: Scale, _ diagnostics: inout Diagnostics
  ) -> [Scale.MissingCode] {
    arguments.namedTexts("missing", reporting: &diagnostics).compactMap { code, text in
      let level = Scale.Level(code.text, code.text)
      if scale.levels.contains(where: { $0.isConfused(with: level) }) {
        diagnostics.error(
          .wrongValue, "'\(code.text)' must be a level or a missing code, not both", at: code.place)
        return nil
      }
      if let reason = MissingReason(text: text.text) {
        return Scale.MissingCode(code.text, reason)
      }
      let reasons = MissingReason.allCases.map(\.text)
      diagnostics.error(
        .wrongValue, "a missing value must have one of the known reasons", at: text.place,
        notes: ["reasons: " + reasons.joined(separator: ", ")],
        hint: NearestName.hint(for: text.text, among: reasons))
      return nil
    }
  }

  static let manual = Manual(
    "scale", "Answers in order, each with the code of the data and a label for people",
    parameters: [
      Parameter(
        "levels", .structure,
        "codes with labels, from first to last; without it those of the form ('questions')"),
      Parameter("neutral", .text, "the code of the level that is on neither side"),
      Parameter("missing", .structure, "codes that stand for no answer, each with its reason"),
    ],
    example: """
      "agreement": { "levels": [["1", "Disagree"], ["2", "Neither"], ["3", "Agree"]],
        "neutral": "2", "missing": { "98": "not known" } }
      """)
}

extension Scale.Level {
  /// Whether a text of a file could mean both levels.
  fileprivate func isConfused(with other: Scale.Level) -> Bool {
    [code, label].contains(other.code) || [code, label].contains(other.label)
  }
}
