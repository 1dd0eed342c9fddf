/// The language of a pipeline among those that a form is written in.
struct FormLanguage {
  /// The position of its words in the lists of a form.
  let index: Int
  private let code: String

  /// The language of a form whose name or code in brackets is that of the pipeline; else its first.
  ///
  /// - Parameters:
  ///   - language: the language of a pipeline, such as `es-PE`.
  ///   - names: the languages of the form, such as `Español (es)`; nil for one without a name.
  init(_ language: String, among names: [String?]) {
    let code = language.lowercased().split(separator: "-").first.map(String.init) ?? ""
    self.code = code
    index = names.firstIndex { $0.map { Self.isNamed($0, code) } ?? false } ?? 0
  }

  /// The words for an answer that is on no list.
  var other: String {
    switch code {
    case "es": "Otro"
    case "pt": "Outro"
    case "fr": "Autre"
    default: "Other"
    }
  }

  private static let names = [
    "en": ["english", "inglés", "inglês"], "es": ["español", "espanol", "spanish", "castellano"],
    "pt": ["português", "portugues", "portuguese", "portugués"],
    "fr": ["français", "francais", "french", "francés"],
  ]

  private static func isNamed(_ name: String, _ code: String) -> Bool {
    let parts = name.lowercased().split { "()".contains($0) }.map { part in
      String(decoding: Array(part.utf8).trimmingSpaces, as: UTF8.self)
    }
    return parts.contains { part in
      part == code || part.hasPrefix(code + "-") || names[code]?.contains(part) == true
    }
  }
}
