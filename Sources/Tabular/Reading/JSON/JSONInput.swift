/// Reads the JSON files of one input into columns, one below the other.
struct JSONInput {
  private let input: InputDeclaration
  private let selection: ColumnSelection
  private let settings: ReadingSettings
  private let headers: [JSONHeader]

  init(_ input: InputDeclaration, _ selection: ColumnSelection, _ settings: ReadingSettings) {
    self.input = input
    self.selection = selection
    self.settings = settings
    headers = selection.physical.map {
      JSONHeader($0.header, form: input.form)
    }
  }

  /// The rows of all files that can be read, and the files that cannot.
  func rows(of files: [InputFile]) -> PhysicalRows {
    var rows = PhysicalRows(
      columns: [], origins: RowOrigins(files.map { TextFile($0) }),
      problems: RowProblems(limit: settings.problemLimit(input)), rowsRead: 0, files: [])
    var assembly = ColumnAssembly(selection.physical)
    let cells = JSONCells(selection)
    for (index, file) in files.enumerated() {
      var problems = Diagnostics()
      do throws(Diagnostic) {
        let bytes = try bytes(of: file)
        let found = try records(in: bytes, file)
        let records = found.all
        problems = missingHeaders(records, in: file.name)
        problems.append(input.problems(ofName: file.name))
        if !problems.hasErrors {
          let ignored = ignored(records)
          try JSONColumns.demand(ignored.count + headers.count, in: file)
          let columns = JSONColumns(headers, of: records, form: input.form)
          let (fitting, misfits) =
            try RepeatCount(input)?.sorted(found, of: index) ?? (records, [])
          for misfit in misfits { rows.problems.add(misfit) }
          let read = cells.read(fitting, columns, of: index, into: &rows.problems)
          assembly.add(read.pieces, rows: read.offsets.count, worker: 0)
          let childless = misfits.count { !$0.showsRecord }
          rows.append(read.offsets, of: index, records: records.count + childless)
          rows.files.append(
            ReadInput.SourceFile(
              name: file.name, digest: BLAKE2b.hexadecimal(of: bytes), bytes: bytes.count,
              rows: records.count, columnsIgnored: ignored))
        }
      } catch {
        problems.report(error)
      }
      if problems.hasErrors { rows.failed.append(FailedFile(file.name, problems)) }
    }
    rows.columns = assembly.columns(levels: [cells.levels()], jobs: settings.jobs)
    return rows
  }

  /// The cells of every record of a file as texts, by the record's first byte.
  func texts(of file: InputFile) throws(Diagnostic) -> [Int: [String]] {
    let records = try records(in: try bytes(of: file), file).all
    let columns = JSONColumns(headers, of: records, form: input.form)
    var texts: [Int: [String]] = [:]
    for record in records {
      texts[record.node.range.lowerBound] = columns.headers.enumerated().map { index, header in
        let column = selection.physical[index]
        guard let node = header.value(in: record) else { return columns.absent(index, in: record) }
        let joined = column.joinsLists ? node.joinedTexts : nil
        let text = joined ?? node.cellText ?? ""
        let hasPoint = node.isNumber && column.isNumber && column.numbers.decimal != 46
        return hasPoint ? text.replacing(".", with: ",") : text
      }
    }
    return texts
  }

  private func bytes(of file: InputFile) throws(Diagnostic) -> [UInt8] {
    try file.limits.demand(
      .json, "'\(file.name)'", has: file.size, at: Place(file: file.name),
      hint: "CSV files of any size can be read")
    return try file.bytes()
  }

  private func records(
    in bytes: [UInt8], _ opened: InputFile
  ) throws(Diagnostic) -> JSONRecords {
    let file = opened.name
    let source = SourceText(file: file, bytes: bytes)
    var parser = JSONParser(
      source, grammar: JSONGrammar(file: file), purpose: .records, limits: opened.limits)
    let isLines = input.format(of: file) == .ndjson
    let roots = isLines ? try parser.documents() : [try parser.document()]
    let records = JSONRecords(roots, at: input.records, form: input.form)
    if let step = records.missingStep {
      throw Diagnostic(
        .inputColumnMissing, "'\(file)' must have records under '\(step)', which it lacks",
        at: Place(file: file),
        hint: NearestName.hint(for: step, among: roots.flatMap { $0.memberNames }))
    }
    if let other = records.all.first(where: { $0.node.members == nil }) {
      throw Diagnostic(
        .inputRecord, "a record must be an object, not \(other.node.kindText)",
        at: source.place(of: other.node.range))
    }
    return records
  }

  /// Declared columns that no record has; a question of a survey may be one that nobody answered.
  private func missingHeaders(
    _ records: [JSONRecords.Record], in file: String
  ) -> Diagnostics {
    var problems = Diagnostics()
    guard !records.isEmpty else { return problems }
    if input.form != nil { return ambiguousHeaders(records, in: file) }
    let names = records.first?.node.memberNames ?? []
    for header in input.columns.flatMap(\.headers) {
      let reader = JSONHeader(header, form: nil)
      if records.contains(where: { reader.value(in: $0) != nil }) { continue }
      problems.error(
        .inputColumnMissing, "'\(file)' must have the column '\(header)', which it lacks",
        at: Place(file: file), notes: ["columns there: " + names.joined(separator: ", ")],
        hint: NearestName.hint(for: header, among: names)
          ?? "if the file names it otherwise, say how: \"header\": \"...\"")
    }
    return problems
  }

  /// Questions that stand in several groups, so that one name is not enough.
  private func ambiguousHeaders(
    _ records: [JSONRecords.Record], in file: String
  ) -> Diagnostics {
    var problems = Diagnostics()
    for column in input.columns {
      for header in column.headers {
        let reader = JSONHeader(header, form: input.form)
        var keys: [String] = []
        for key in records.lazy.flatMap(reader.groupedKeys) where !keys.contains(key) {
          keys.append(key)
        }
        guard keys.count > 1 else { continue }
        problems.report(.ambiguous(header, column, keys, in: file))
      }
    }
    return problems
  }

  private func ignored(_ records: [JSONRecords.Record]) -> [String] {
    let declared = input.columns.flatMap(\.headers).map {
      JSONHeader($0, form: input.form)
    }
    var seen: Set<String> = []
    var names: [String] = []
    for name in records.lazy.flatMap({ $0.node.memberNames }) where seen.insert(name).inserted {
      if !declared.contains(where: { $0.covers(name) }) { names.append(name) }
    }
    return names
  }
}

extension PhysicalRows {
  /// Adds where the rows of a file stand.
  fileprivate mutating func append(_ offsets: [UInt32], of file: Int, records: Int) {
    origins.append(
      RowOrigins.Stretch(
        file: file, firstRow: origins.rowCount, start: 0, firstLine: 1, offsets: offsets,
        end: origins.files[file].size))
    rowsRead += records
  }
}

extension JSONNode {
  /// The keys, if this is an object; else none.
  fileprivate var memberNames: [String] { members?.map(\.key) ?? [] }
}
