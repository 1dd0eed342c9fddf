extension FormDefinition {
  /// The largest definition that is read.
  private static let largestFile = 64 << 20

  /// Reads a definition in Kobo's JSON: `content` with `survey` and `choices`, or those two alone.
  ///
  /// - Parameter language: the language of the pipeline, whose words are taken where the form has
  ///   them; else those of the form's first language.
  ///
  /// Throws `input.form` for a file that is none, and what reading a file throws.
  public init(_ file: InputFile, language: String) throws(Diagnostic) {
    guard file.size <= Self.largestFile else {
      throw Self.problem("be smaller", Place(file: file.name))
    }
    let bytes = try file.bytes()
    let source = SourceText(file: file.name, bytes: bytes)
    var parser = JSONParser(source, grammar: JSONGrammar(file: file.name), purpose: .records)
    let root = try parser.document()
    let content = root["content"] ?? root
    guard let rows = content["survey"]?.elements else {
      throw Self.problem("have the questions under 'survey'", Place(file: file.name))
    }
    let translations = content["translations"]?.elements?.map(\.text) ?? []
    let words = FormLanguage(language, among: translations)
    let survey = FormRows(rows, words)
    self.init(
      file: file.name, digest: BLAKE2b.hexadecimal(of: bytes), questions: survey.questions,
      lists: Self.lists(content["choices"]?.elements ?? [], words), groups: survey.groups,
      other: Scale.Level("other", words.other))
  }

  private static func problem(_ expectation: String, _ place: Place) -> Diagnostic {
    Diagnostic(
      .inputForm, "the definition of a form must \(expectation)", at: place,
      hint: "download it as JSON: the form's 'content' with 'survey' and 'choices'")
  }

  /// The choices by their lists; of a name that a list has twice the first one counts.
  private static func lists(
    _ rows: [JSONNode], _ words: FormLanguage
  ) -> [(name: String, levels: [Scale.Level])] {
    var lists: [(name: String, levels: [Scale.Level])] = []
    for row in rows {
      guard let list = row.word("list_name"), let code = row.word("name") ?? row.word("$autovalue")
      else { continue }
      let index = lists.firstIndex { $0.name == list } ?? lists.count
      if index == lists.count { lists.append((list, [])) }
      guard !lists[index].levels.contains(where: { $0.code == code }) else { continue }
      lists[index].levels.append(Scale.Level(code, row.label(words) ?? code))
    }
    return lists.map { name, levels in (name, levels.map { $0.told(apart: levels) }) }
  }
}

/// The rows of a form's survey: groups open and close around questions.
private struct FormRows {
  private(set) var questions: [FormQuestion] = []
  private(set) var groups: [String] = []
  private var open: [String] = []

  init(_ rows: [JSONNode], _ words: FormLanguage) {
    for row in rows {
      let type = row.word("type") ?? ""
      let name = row.word("name") ?? row.word("$autoname") ?? ""
      let kind = type.replacing(" ", with: "_")
      if kind == "begin_group" || kind == "begin_repeat" {
        open.append(name)
        groups.append(open.joined(separator: "/"))
      } else if kind == "end_group" || kind == "end_repeat" {
        _ = open.popLast()
      } else if !name.isEmpty {
        questions.append(
          FormQuestion(
            (open + [name]).joined(separator: "/"), type: type,
            list: row.word("select_from_list_name"), label: row.label(words) ?? ""))
      }
    }
  }
}

extension JSONNode {
  /// A short text or number under a key, without spaces around it; nil where there is none.
  fileprivate func word(_ key: String) -> String? {
    guard let text = self[key]?.cellText else { return nil }
    let trimmed = String(decoding: Array(text.utf8).trimmingSpaces, as: UTF8.self)
    return trimmed.isEmpty ? nil : trimmed
  }

  /// The words of a row in a language, on one line; those of another language where it has none.
  fileprivate func label(_ words: FormLanguage) -> String? {
    guard let label = self["label"] else { return nil }
    let texts = label.elements?.map(\.text) ?? [label.text]
    let own = texts.indices.contains(words.index) ? texts[words.index] : nil
    let found = own ?? texts.lazy.compactMap { $0 }.first
    return found.map { $0.split { $0.isWhitespace }.joined(separator: " ") }
      .flatMap { $0.isEmpty ? nil : $0 }
  }
}

extension Scale.Level {
  /// The level with its code behind its label, where another one has the same label or has it as
  /// its code.
  fileprivate func told(apart levels: [Scale.Level]) -> Scale.Level {
    let isShared = levels.contains { other in
      other.code != code && (other.label == label || other.code == label)
    }
    return isShared ? Scale.Level(code, "\(label) (\(code))") : self
  }
}
