import Charting
public import Tabular

extension Pipeline {
  /// The version of the format that this program reads.
  public static let formatVersion = 1

  /// Reads a pipeline file: all problems of spelling are reported, nothing is checked against data.
  ///
  /// - Parameters:
  ///   - source: the file, with its path as people know it.
  ///   - used: reads another file that the pipeline names.
  /// - Returns: nil when the file is not even JSON5 with an object in it.
  public init?(
    _ source: SourceText, within limits: Limits = Limits(),
    using used: (NamedFile) throws(Diagnostic) -> SourceText,
    reporting diagnostics: inout Diagnostics
  ) {
    let document: JSONDocument
    do {
      document = try JSONDocument(parsing: source, as: .json5)
    } catch {
      diagnostics.report(error)
      return nil
    }
    guard document.root.members != nil else {
      diagnostics.error(
        .wrongValue, "a pipeline must be an object, not \(document.root.kindText)",
        at: document.place(of: document.root))
      return nil
    }
    self.init(name: Self.name(of: source.file), document: document)
    var reader = PipelineReader(document: document, limits: limits, diagnostics: diagnostics)
    reader.read(into: &self, using: used)
    diagnostics = reader.diagnostics
  }

  /// The name of the pipeline in a file: that of the file without its ending.
  static func name(of file: String) -> String {
    let last = file.split(separator: "/").last.map(String.init) ?? file
    return last.hasSuffix(".json5") ? String(last.dropLast(6)) : last
  }
}

/// Another file that declares something for a pipeline.
public enum NamedFile: Sendable {
  /// One that lies beside the pipeline, by its path from there.
  case beside(String)
  /// One by its path from the project's root.
  case inside(Written)
}

/// Reads the sections of a pipeline in the order in which they need each other.
private struct PipelineReader {
  let document: JSONDocument
  let limits: Limits
  var diagnostics: Diagnostics
  private var names: [String: Place] = [:]

  init(document: JSONDocument, limits: Limits, diagnostics: Diagnostics) {
    self.document = document
    self.limits = limits
    self.diagnostics = diagnostics
  }

  mutating func read(
    into pipeline: inout Pipeline, using used: (NamedFile) throws(Diagnostic) -> SourceText
  ) {
    refuseUnknownSections()
    readVersion()
    readHeading(into: &pipeline)
    readVocabulary(into: &pipeline, using: used)
    readValues(into: &pipeline)
    readTables(into: &pipeline)
    readResults(into: &pipeline)
    readSchedule(into: &pipeline)
  }

  private mutating func refuseUnknownSections() {
    let known = Section.allCases.map(\.rawValue)
    for member in document.root.members ?? [] where !known.contains(member.key) {
      guard !member.key.hasPrefix("x-") else { continue }
      diagnostics.error(
        .unknownKey, "'\(member.key)' must be a section of a pipeline, which it is not",
        at: document.source.place(of: member.keyRange),
        notes: ["sections: " + known.joined(separator: ", ")],
        hint: NearestName.hint(for: member.key, among: known))
    }
  }

  private mutating func readSchedule(into pipeline: inout Pipeline) {
    guard let node = section(.schedule) else { return }
    let schedule = ScheduleDeclaration(node, in: document, reporting: &diagnostics)
    schedule.check(pipeline.findings, reporting: &diagnostics)
    pipeline.schedule = schedule
  }

  private mutating func readVersion() {
    guard let node = section(.acopio) else {
      diagnostics.error(
        .missingKey, "a pipeline must say \"acopio\": \(Pipeline.formatVersion)",
        at: document.place(of: document.root))
      return
    }
    guard case .number(let digits) = node.value, let version = Int(digits), version >= 1 else {
      diagnostics.error(
        .wrongValue, "'acopio' must be a whole number", at: document.place(of: node))
      return
    }
    if version > Pipeline.formatVersion {
      diagnostics.error(
        .newerVersion,
        "the format must be version \(Pipeline.formatVersion), which this program reads, not "
          + "version \(version)", at: document.place(of: node), hint: "install a newer Acopio")
    }
  }

  private mutating func readHeading(into pipeline: inout Pipeline) {
    pipeline.title = text(.title) ?? Written(pipeline.name)
    pipeline.about = text(.about)?.text ?? ""
    pipeline.language = language()
    pipeline.template = text(.report)
  }

  private mutating func readVocabulary(
    into pipeline: inout Pipeline, using used: (NamedFile) throws(Diagnostic) -> SourceText
  ) {
    let uses = section(.use)
    for element in (uses?.elements ?? []).prefix(limits[.use]) {
      guard let written = Written(element, in: document) else { continue }
      do {
        let shared = try JSONDocument(parsing: try used(.beside(written.text)), as: .json5)
        pipeline.usedDocuments.append(shared)
        add(shared.root, in: shared, to: &pipeline)
      } catch {
        var problem = error
        problem.place = problem.place ?? written.place
        diagnostics.report(problem)
      }
    }
    refuseManyFiles(under: uses)
    add(document.root, in: document, to: &pipeline)
    readTableSchemas(into: &pipeline, using: used)
  }

  private mutating func readTableSchemas(
    into pipeline: inout Pipeline, using used: (NamedFile) throws(Diagnostic) -> SourceText
  ) {
    for input in section(.inputs)?.members ?? [] {
      guard let written = input.node["columns_from"].flatMap({ Written($0, in: document) }) else {
        continue
      }
      do {
        let schema = try JSONDocument(parsing: try used(.inside(written)), as: .json)
        pipeline.vocabulary.tableSchemas[written.text] = schema
        pipeline.usedDocuments.append(schema)
      } catch {
        var problem = error
        problem.place = problem.place ?? written.place
        diagnostics.report(problem)
      }
    }
  }

  private mutating func refuseManyFiles(under uses: JSONNode?) {
    guard let uses, let count = uses.elements?.count, count > limits[.use] else { return }
    var problem = limits.problem(.use, "'use'", found: count)
    problem.place = document.place(of: uses)
    diagnostics.report(problem)
  }

  /// Adds the units, factors and scales of an object to those of the pipeline.
  private mutating func add(
    _ object: JSONNode, in document: JSONDocument, to pipeline: inout Pipeline
  ) {
    let declared = UnitDeclarations(
      object, in: document, adding: pipeline.units, reporting: &diagnostics)
    pipeline.vocabulary.units = declared.units
    pipeline.vocabulary.factors += declared.factors
    pipeline.vocabulary.conversionFiles += declared.conversionFiles
    pipeline.vocabulary.scales =
      ScaleDeclarations(
        object, in: document, adding: pipeline.vocabulary.scales, reporting: &diagnostics
      ).scales
  }

  private mutating func readValues(into pipeline: inout Pipeline) {
    pipeline.privacy = section(.privacy).flatMap {
      PrivacyDeclaration($0, in: document, reporting: &diagnostics)
    }
    pipeline.parameters = entries(.params) { member, reader in
      ParameterDeclaration(
        member, in: reader.document, units: pipeline.units, reporting: &reader.diagnostics)
    }
    pipeline.inputs = entries(.inputs) { member, reader in
      InputDefinition(
        member, in: reader.document, using: pipeline.vocabulary,
        person: pipeline.privacy?.person.text, reporting: &reader.diagnostics)
    }
  }

  private mutating func readTables(into pipeline: inout Pipeline) {
    pipeline.tables = entries(.tables) { member, reader in
      TableDeclaration(member, in: reader.document, reporting: &reader.diagnostics)
    }
    pipeline.models = entries(.models) { member, reader in
      ModelDeclaration(member, in: reader.document, reporting: &reader.diagnostics)
    }
  }

  private mutating func readResults(into pipeline: inout Pipeline) {
    pipeline.findings = entries(.findings) { member, reader in
      FindingDeclaration(member, in: reader.document, reporting: &reader.diagnostics)
    }
    pipeline.charts = entries(.charts) { member, reader in
      (Written(member.key, at: reader.document.source.place(of: member.keyRange)), member.node)
    }
    for member in section(.outputs)?.members ?? [] {
      if let output = OutputDeclaration(member, in: document, reporting: &diagnostics) {
        pipeline.outputs.append(output)
      }
    }
  }

  /// The entries of a section that is keyed by names; names are checked and must be free.
  private mutating func entries<Entry>(
    _ section: Section, _ read: (JSONNode.Member, inout PipelineReader) -> Entry?
  ) -> [Entry] {
    guard let node = self.section(section) else { return [] }
    guard let members = node.members else {
      diagnostics.error(
        .wrongValue, "'\(section.rawValue)' must be an object keyed by names, not \(node.kindText)",
        at: document.place(of: node))
      return []
    }
    return members.filter { !$0.key.hasPrefix("x-") }.compactMap { member in
      takeName(member)
      return read(member, &self)
    }
  }

  /// Names of files end there with endings such as `_fit.excel.csv`, and systems take 255 bytes.
  private static let longestName = 100

  private mutating func takeName(_ member: JSONNode.Member) {
    let place = document.source.place(of: member.keyRange)
    let scalars = member.key.utf8
    let isName =
      scalars.first.map { (97...122).contains($0) } ?? false
      && scalars.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 95 }
    if !isName {
      diagnostics.error(
        .nameTaken,
        "a name must be lower-case letters, digits and '_', not '\(member.key)'", at: place)
    } else if scalars.count > Self.longestName {
      diagnostics.error(
        .nameTaken,
        "a name must have \(Self.longestName) letters at most, because files are called by it, "
          + "not \(scalars.count)", at: place)
    } else if let earlier = names[member.key] {
      diagnostics.error(
        .nameTaken, "'\(member.key)' must be one thing in a pipeline, not two", at: place,
        notes: ["the other one is at \(earlier.text)"])
    }
    names[member.key] = place
  }

  /// The language of the report; one that nobody speaks here is reported.
  private mutating func language() -> String {
    guard let written = text(.language) else { return "en" }
    if LocaleRecord(code: written.text) == nil {
      let codes = LocaleRecord.codes
      diagnostics.error(
        .wrongValue,
        "'language' must be one of \(codes.joined(separator: ", ")), not '\(written.text)'",
        at: written.place, hint: NearestName.hint(for: written.text, among: codes))
    }
    return written.text
  }

  private func section(_ section: Section) -> JSONNode? { document.root[section.rawValue] }

  private mutating func text(_ section: Section) -> Written? {
    guard let node = self.section(section) else { return nil }
    guard let written = Written(node, in: document) else {
      diagnostics.error(
        .wrongValue, "'\(section.rawValue)' must be a text, not \(node.kindText)",
        at: document.place(of: node))
      return nil
    }
    return written
  }
}
