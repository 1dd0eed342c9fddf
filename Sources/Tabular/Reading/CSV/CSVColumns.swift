/// The header of one file, held against the declaration.
struct CSVColumns {
  /// The header.
  let header: CSVHeader
  /// What to do with each column; nil when a declared one is missing or stands twice.
  let layout: CSVLayout?
  /// The columns that nobody declared.
  let ignored: [String]
  /// The headers that were taken for declared ones though they are written otherwise.
  let remarks: [ReadingRemark]
  /// What is wrong.
  private(set) var problems = Diagnostics()

  /// Reads the header of a file and compares it with every declared column, wanted or not.
  ///
  /// Throws what `CSVHeader` throws.
  init(
    of file: TextFile, _ input: InputDeclaration, _ selection: ColumnSelection
  ) throws(Diagnostic) {
    let header = try CSVHeader(of: file, rows: input.csv.header)
    let declared = input.columns.flatMap(\.headers)
    let added = [input.versionHeader].compactMap { $0 }.filter { !declared.contains($0) }
    let matches = HeaderMatches(header, declared: declared + added, in: file.name)
    var problems = matches.problems
    problems.append(input.problems(ofName: file.name))
    ignored = matches.ignored
    remarks = matches.remarks
    let positions = selection.physical.map { matches.position(of: $0.header) }
    if let problem = Self.shared(selection, positions, input) { problems.report(problem) }
    layout =
      problems.hasErrors
      ? nil
      : CSVLayout(
        selection.physical, at: positions, width: header.names.count, dialect: file.dialect)
    self.header = header
    self.problems = problems
  }

  /// The problem of two physical columns at one place; each place has one way to be read.
  private static func shared(
    _ selection: ColumnSelection, _ positions: [Int], _ input: InputDeclaration
  ) -> Diagnostic? {
    let headers = selection.physical.map(\.header)
    guard let index = headers.indices.first(where: { headers[..<$0].contains(headers[$0]) })
    else { return nil }
    let users = selection.declared.filter { $0.headers.contains(headers[index]) }
    return Diagnostic(
      .inputColumnShared,
      "the column '\(headers[index])' of '\(input.name)' must be read in one way, not in two",
      at: users.last?.place,
      notes: ["it is read by " + users.map { "'\($0.name)'" }.joined(separator: " and ")],
      hint: "read it once, and derive the other one from it")
  }
}
