public import Tabular

/// A pipeline drafted from files: guessed once, from all rows, with the evidence as comments.
public struct Draft {
  private let name: String
  private let language: DraftLanguage
  private let inputs: [DraftInput]
  private let results: [DraftResults]

  /// - Parameter files: what was seen of each file.
  public init(
    named name: String, from files: [DraftFile],
    in language: DraftLanguage
  ) {
    self.name = name
    self.language = language
    var names = DraftNames(taken: [
      "first_chart", "typical", "typical_by", "latest", "in_favour", "rows_read",
    ])
    inputs = files.flatMap { DraftInput.inputs(of: $0, names: &names) }
    results = inputs.first.map { [DraftResults(of: $0, in: language, names: names)] } ?? []
  }

  /// The pipeline as it is laid out.
  ///
  /// Throws when the text is none, which would be a mistake of the draft.
  public func text() throws(Diagnostic) -> String {
    let source = SourceText(file: name + ".json5", bytes: Array(loose.utf8))
    return DeclarationLayout(try JSONDocument(parsing: source, as: .json5)).text
  }

  /// The pipeline before it is laid out.
  private var loose: String {
    let head = DraftText.comment(language.text(.drafted("acopio new " + name)))
    let sections =
      [
        "\"$schema\": \"./schema.json\"", "\"acopio\": 1",
        "\"title\": \(JSONText.text(title).compactText)",
        "\"language\": \"\(language.rawValue)\"",
      ] + scales + [
        "\n\"inputs\": {\n\(inputs.map { $0.text(in: language) }.joined(separator: ",\n"))\n}"
      ]
    let shared = sharedKeys.map { DraftText.comment(language.text($0)) + "\n" }.joined()
    let last = results.flatMap { $0.sections } + privacy
    return head + "\n{\n" + sections.joined(separator: ",\n") + ",\n\n" + shared
      + last.joined(separator: ",\n\n") + "\n}\n"
  }

  /// The section of scales, if columns have some.
  private var scales: [String] {
    let scales = inputs.flatMap(\.scales).map { scale in
      DraftText.comment(language.text(scale.note)) + "\n" + scale.declaration
    }
    return scales.isEmpty ? [] : ["\n\"scales\": {\n\(scales.joined(separator: ",\n"))\n}"]
  }

  /// The section that protects persons, where a column has their codes.
  private var privacy: [String] {
    let person = inputs.flatMap(\.columns).first { $0.isPerson && $0.notation != nil }
    return person.map { [#""privacy": { "person": "\#($0.name)", "min_cell": 5 }"#] } ?? []
  }

  private var title: String {
    let words = name.split(separator: "_").joined(separator: " ")
    return words.prefix(1).uppercased() + words.dropFirst()
  }

  /// Keys of one input that another has as a column.
  private var sharedKeys: [DraftLanguage.Sentence] {
    inputs.flatMap { owner in
      inputs.compactMap { other -> DraftLanguage.Sentence? in
        guard owner.name != other.name, owner.key.count == 1, let key = owner.key.first else {
          return nil
        }
        if other.parentKey != nil, other.source.path == owner.source.path, owner.parentKey == nil {
          return .sharedKey("parent = \(key)", other.name, owner.name)
        }
        guard other.columns.contains(where: { $0.name == key && $0.notation != nil }) else {
          return nil
        }
        return .sharedKey(key, other.name, owner.name)
      }
    }
  }
}
