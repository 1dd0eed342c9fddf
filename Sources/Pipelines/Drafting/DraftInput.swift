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
  /// The years that have a column each; nil where none have.
  let years: DraftYears?

  /// The inputs of a file: its rows and, of a form, the records of each of its lists.
  static func inputs(
    of source: DraftFile, names: inout DraftNames
  ) -> [DraftInput] {
    let (path, profile) = (source.path, source.profile)
    let file = path.split(separator: "/").last?.split(separator: ".").first.map(String.init) ?? path
    let isForm = profile.columns.contains { Self.signs.contains($0.header) }
    let root = DraftInput(
      names.name(for: file), source, profile.records, profile, parentKey: nil, isForm: isForm)
    let parent = profile.key.count == 1 ? profile.key.first : nil
    return [root]
      + profile.repeats.filter { $0.profile.rows > 0 }.map { records, inner in
        let climbs = records.split(separator: ".").count - (profile.records == nil ? 0 : 1)
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
    years = DraftYears(profile)
    var names = DraftNames(taken: parentKey == nil ? [] : ["parent"])
    var scales: [DraftScale] = []
    var columns: [DraftColumn] = []
    for column in profile.columns {
      let isYear = years?.headers.contains(column.header) ?? false
      let own = isYear ? column.header : names.name(for: column.header)
      let scale = DraftScale(column, named: "\(name)_\(own)", isForm: isForm)?.shared(with: scales)
      columns.append(DraftColumn(column, of: profile, named: own, scale: scale))
      if let scale = columns.last?.scale { scales.append(scale) }
    }
    self.columns = columns
  }

  /// The scales of its columns, each once, with what is said of them.
  var scales: [(note: DraftLanguage.Sentence, declaration: String)] {
    var named: [String] = []
    return columns.compactMap { column in
      guard let scale = column.scale, !named.contains(scale.name) else { return nil }
      named.append(scale.name)
      return (scale.isOrdered ? .orderedAnswers : .choices, scale.declaration)
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
    let comment = { DraftText.comment(language.text($0)) }
    let lines =
      [member("read", source.path)] + source.lines + formLines + (pages + yearZeros).map(comment)
      + ["\"columns\": {"] + parentLine + columns.flatMap { Self.lines($0, language) } + ["}"]
      + (key.isEmpty
        ? [comment(.noKey)] : [",\"key\": \(JSONText.list(key.map(JSONText.text)).compactText)"])
      + [comment(.survey)]
    return "\(comment(.rows(profile.rows)))\n\"\(name)\": {\n\(lines.joined(separator: "\n"))\n}"
  }

  private func member(_ key: String, _ text: String) -> String {
    "\"\(key)\": \(JSONText.text(text).compactText),"
  }

  private var formLines: [String] {
    (isForm ? [member("form", "kobo")] : [])
      + (records.map { [member("records", $0)] } ?? [])
      + (consent.map { [member("consent", $0.name)] } ?? [])
  }

  /// The column of the key of the records around these.
  private var parentLine: [String] {
    parentKey.map { header in
      let member = JSONText.object([("type", .text("text")), ("header", .text(header))])
      return ["\"parent\": \(member.compactText),"]
    } ?? []
  }

  /// That the file is one page of several.
  private var pages: [DraftLanguage.Sentence] {
    parentKey == nil && source.profile.isOnePageOfMore ? [.onePageOfMore] : []
  }

  /// The zeros in a table with a column for each year, where they are many.
  private var yearZeros: [DraftLanguage.Sentence] {
    guard let years, years.hasOddZeros else { return [] }
    return [.zeros(count: years.zeros, of: years.cells, columns: years.headers.count)]
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
