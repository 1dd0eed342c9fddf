import Tabular

/// An input of a draft: a file, or the records of a list inside of it.
struct DraftInput {
  /// The name in the pipeline.
  let name: String
  /// The file.
  let source: DraftFile
  /// Where the records are, if not at the root of the file.
  let records: String?
  /// What the columns look like.
  let profile: FileProfile
  /// The header of the key of the records around these, with the steps up to it.
  let parentKey: String?
  /// Whether the file comes from a survey tool.
  let isForm: Bool
  /// The columns in the order of the file.
  let columns: [DraftColumn]

  /// The inputs of a file: its rows and, of a form, the records of each of its lists.
  static func inputs(
    of source: DraftFile, names: inout DraftNames
  ) -> [DraftInput] {
    let (path, profile) = (source.path, source.profile)
    let file = path.split(separator: "/").last?.split(separator: ".").first.map(String.init) ?? path
    let isForm = profile.columns.contains { Self.signs.contains($0.header) }
    let root = DraftInput(
      names.name(for: file), source, nil, profile, parentKey: nil, isForm: isForm)
    let parent = profile.key.count == 1 ? profile.key.first : nil
    return [root]
      + profile.repeats.filter { $0.profile.rows > 0 }.map { records, inner in
        let climbs = records.split(separator: ".").count
        let last = String(records.split(separator: ".").last?.dropLast(3) ?? "")
        return DraftInput(
          names.name(for: last), source, records, inner,
          parentKey: parent.map { String(repeating: "../", count: climbs) + $0 }, isForm: isForm)
      }
  }

  /// Columns that only the exports of a survey tool have.
  private static let signs = ["_uuid", "__version__", "_submission_time", "formhub/uuid"]

  private init(
    _ name: String, _ source: DraftFile, _ records: String?, _ profile: FileProfile,
    parentKey: String?, isForm: Bool
  ) {
    (self.name, self.source, self.records, self.profile) = (name, source, records, profile)
    self.parentKey = parentKey
    self.isForm = isForm
    var columnNames = DraftNames(taken: parentKey == nil ? [] : ["parent"])
    columns = profile.columns.map { column in
      let own = columnNames.name(for: column.header)
      return DraftColumn(column, of: profile, named: own, scale: isForm ? "\(name)_\(own)" : nil)
    }
  }

  /// The scales of its columns of choices, as JSON5; the codes stand for the labels.
  var scales: [String] {
    columns.compactMap { column in
      guard let scale = column.scale, column.notation != nil, let choices = column.profile.choices
      else { return nil }
      let levels = choices.map { JSONText.list([.text($0), .text($0)]) }
      return JSONText.object([(scale, .object([("levels", .list(levels))]))]).compactText
        .dropFirst().dropLast().description
    }
  }

  /// The column that says whether a person wants to be asked, if the form has one.
  private var consent: DraftColumn? {
    guard isForm else { return nil }
    return columns.first {
      $0.profile.type == .flag && ["consent", "consentimiento"].contains($0.name)
    }
  }

  /// The names of the columns that tell rows apart.
  var key: [String] {
    columns.filter { profile.key.contains($0.profile.header) }.map(\.name)
  }

  /// The input as JSON5 with its evidence as comments.
  func text(in language: DraftLanguage) -> String {
    var lines = ["\"read\": \(JSONText.text(source.path).compactText),"] + source.lines
    if isForm { lines.append("\"form\": \"kobo\",") }
    if let records { lines.append("\"records\": \(JSONText.text(records).compactText),") }
    if let consent { lines.append("\"consent\": \"\(consent.name)\",") }
    lines += yearZeros.map { DraftText.comment(language.text($0)) }
    lines.append("\"columns\": {")
    if let parentKey {
      let member = JSONText.object([("type", .text("text")), ("header", .text(parentKey))])
      lines.append("\"parent\": \(member.compactText),")
    }
    lines += columns.flatMap { Self.lines($0, language) }
    lines.append("}")
    let names = key
    if names.isEmpty {
      lines.append(DraftText.comment(language.text(.noKey)))
    } else {
      lines.append(",\"key\": \(JSONText.list(names.map(JSONText.text)).compactText)")
    }
    lines.append(DraftText.comment(language.text(.survey)))
    let head = DraftText.comment(language.text(.rows(profile.rows)))
    return "\(head)\n\"\(name)\": {\n\(lines.joined(separator: "\n"))\n}"
  }

  /// The zeros in a table with a column for each year, where they are many.
  private var yearZeros: [DraftLanguage.Sentence] {
    let years = columns.filter {
      DraftHeader($0.profile.header).isYear && $0.profile.type.isNumeric && $0.profile.distinct > 2
    }
    let zeros = years.reduce(0) { $0 + $1.profile.zeros.cells }
    guard years.count >= 3, zeros * 20 >= years.count * profile.rows else { return [] }
    return [.zeros(count: zeros, of: years.count * profile.rows, columns: years.count)]
  }

  private static func lines(_ column: DraftColumn, _ language: DraftLanguage) -> [String] {
    let evidence = column.evidence.map(language.text).joined(separator: "; ")
    guard let declaration = column.declaration else {
      return [DraftText.comment("\(column.profile.header): \(evidence)")]
    }
    return [declaration + "," + (evidence.isEmpty ? "" : "  " + DraftText.comment(evidence))]
  }
}

/// Text from data made fit for the comments of a draft.
enum DraftText {
  /// A comment in one line, whatever the text holds.
  static func comment(_ text: String) -> String {
    let scalars = text.unicodeScalars.map { scalar -> Unicode.Scalar in
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator: " "
      default: scalar
      }
    }
    return "// " + String(String.UnicodeScalarView(scalars)).prefix(600)
  }
}
