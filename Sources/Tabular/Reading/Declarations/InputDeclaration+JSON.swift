extension InputDeclaration {
  /// The keys of an input that say how it is read; others belong to the pipeline.
  public static let keys = [
    "columns", "columns_from", "key", "header", "format", "form", "questions", "records", "count",
    "defaults", "bad_rows", "bad_files", "corrections",
  ]

  /// Reads how an input is read: `columns columns_from key header format form questions records
  /// defaults bad_rows bad_files corrections`.
  ///
  /// Other keys are left to the caller. Every problem is reported; what cannot be read is left out,
  /// so that the rest can be checked.
  public init(
    _ member: JSONNode.Member, in document: JSONDocument, using vocabulary: Vocabulary,
    reporting diagnostics: inout Diagnostics
  ) {
    let node = member.node
    let keys = SectionKeys(node, in: document)
    var defaults =
      node["defaults"].map {
        ColumnDefaults($0, in: document, using: vocabulary, reporting: &diagnostics)
      } ?? ColumnDefaults(vocabulary)
    defaults.hasQuestions = node["questions"] != nil
    self.init(
      member.key,
      columns: Self.columns(node, in: document, defaults: defaults, reporting: &diagnostics))
    takeColumns(from: keys, defaults, reporting: &diagnostics)
    units = vocabulary.units
    factors = vocabulary.factors
    resolveQuantities(reporting: &diagnostics)
    csv = defaults.csv
    csv.header = keys.headerRows(reporting: &diagnostics)
    place = document.source.place(of: member.keyRange)
    readKey(node, in: document, reporting: &diagnostics)
    readFormat(keys, reporting: &diagnostics)
    readForm(node, keys, reporting: &diagnostics)
    readRecords(keys, reporting: &diagnostics)
    readBadRows(keys, reporting: &diagnostics)
    readCorrections(keys, reporting: &diagnostics)
    badFiles =
      keys.choice("bad_files", BadFiles.allCases.map(\.rawValue), reporting: &diagnostics)
      .flatMap(BadFiles.init(rawValue:)) ?? .stop
  }

  private static func columns(
    _ node: JSONNode, in document: JSONDocument, defaults: ColumnDefaults,
    reporting diagnostics: inout Diagnostics
  ) -> [ColumnDeclaration] {
    guard let section = node["columns"] else { return [] }
    guard let members = section.members else {
      diagnostics.error(
        .wrongValue, "'columns' must be an object of names with a type each",
        at: document.place(of: section))
      return []
    }
    var columns: [ColumnDeclaration] = []
    for member in members {
      let column = ColumnDeclaration(
        member, in: document, defaults: defaults, reporting: &diagnostics)
      if let column { columns.append(column) }
    }
    return columns
  }

  private mutating func readKey(
    _ node: JSONNode, in document: JSONDocument, reporting diagnostics: inout Diagnostics
  ) {
    guard let section = node["key"] else { return }
    let elements = section.elements ?? [section]
    let names = columns.map(\.name)
    for element in elements {
      guard let name = element.text, names.contains(name) else {
        diagnostics.error(
          .wrongValue, "'key' must list columns of this input",
          at: document.place(of: element), notes: ["columns: " + names.joined(separator: ", ")],
          hint: element.text.flatMap { NearestName.hint(for: $0, among: names) })
        return
      }
    }
    key = elements.compactMap(\.text)
  }

  private mutating func readFormat(
    _ keys: SectionKeys, reporting diagnostics: inout Diagnostics
  ) {
    let words = Format.allCases.map(\.rawValue)
    format = keys.choice("format", words, reporting: &diagnostics).flatMap(Format.init(rawValue:))
  }

  private mutating func readForm(
    _ node: JSONNode, _ keys: SectionKeys, reporting diagnostics: inout Diagnostics
  ) {
    let words = SurveyForm.allCases.map(\.rawValue)
    form = keys.choice("form", words, reporting: &diagnostics).flatMap(SurveyForm.init(rawValue:))
    repeatCount = keys.text("count", reporting: &diagnostics)?.text
    questions = keys.text("questions", reporting: &diagnostics)
    if questions != nil, form == nil {
      diagnostics.error(
        .missingKey, "an input with 'questions' must say which survey tool made it",
        at: keys.place("questions"), hint: "as in \"form\": \"kobo\"")
    }
    if let form, node["defaults"]?["separator"] == nil,
      let dialect = CSVDialect(separator: form.separator, quote: csv.dialect.quote)
    {
      csv.dialect = dialect
    }
  }

  private mutating func readRecords(
    _ keys: SectionKeys, reporting diagnostics: inout Diagnostics
  ) {
    guard let text = keys.text("records", reporting: &diagnostics) else { return }
    if let path = RecordPath(text.text) {
      records = path
    } else {
      diagnostics.error(
        .wrongValue, "'records' must be a path such as 'plots[*]', not '\(text.text)'",
        at: text.place)
    }
  }

  private mutating func readCorrections(
    _ keys: SectionKeys, reporting diagnostics: inout Diagnostics
  ) {
    corrections = keys.text("corrections", reporting: &diagnostics)
    guard corrections != nil, key.isEmpty else { return }
    diagnostics.error(
      .inputCorrectionKey, "an input with corrections must have a key, which says what they mean",
      at: keys.place("corrections"), hint: "name the columns that tell rows apart under 'key'")
  }

  private mutating func readBadRows(
    _ keys: SectionKeys, reporting diagnostics: inout Diagnostics
  ) {
    guard let text = keys.text("bad_rows", reporting: &diagnostics), text.text != "stop" else {
      return
    }
    let prefix = "reject up to "
    let share = text.text.hasPrefix(prefix) ? text.text.dropFirst(prefix.count) : ""
    if share.last == "%", let percent = NumberCell.number(String(share.dropLast()), .neutral),
      (0...100).contains(percent.double)
    {
      badRows = .reject(upTo: percent.double / 100)
    } else {
      diagnostics.error(
        .wrongValue, "'bad_rows' must be 'stop' or such as 'reject up to 1%', not '\(text.text)'",
        at: text.place)
    }
  }
}
