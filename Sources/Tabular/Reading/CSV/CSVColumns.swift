/// The header of one file, held against the declaration.
struct CSVColumns {
  /// The header.
  let header: CSVHeader
  /// What to do with each column; nil when a declared one is missing or stands twice.
  let layout: CSVLayout?
  /// The columns that nobody declared.
  let ignored: [String]
  /// What is wrong.
  private(set) var problems = Diagnostics()

  /// Reads the header of a file and compares it with every declared column, wanted or not.
  ///
  /// Throws what `CSVHeader` throws.
  init(
    of file: TextFile, _ input: InputDeclaration, _ selection: ColumnSelection
  ) throws(Diagnostic) {
    let header = try CSVHeader(of: file)
    var problems = Diagnostics()
    let declared = input.columns.flatMap(\.headers)
    for (index, name) in declared.enumerated() where !declared[..<index].contains(name) {
      if let problem = header.problem(of: name, in: file.name) { problems.report(problem) }
    }
    ignored = header.names.filter { !declared.contains($0) }
    let positions = selection.physical.map { header.names.firstIndex(of: $0.header) ?? 0 }
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
      notes: ["it is read by " + users.map { "'\($0.name)'" }.joined(separator: " and ")])
  }
}

extension CSVHeader {
  /// What is wrong with a header that is declared; nil when it stands there once.
  fileprivate func problem(of name: String, in file: String) -> Diagnostic? {
    let found = names.indices.filter { names[$0] == name }
    if found.count == 1 { return nil }
    guard let second = found.dropFirst().first else {
      return Diagnostic(
        .inputColumnMissing, "'\(file)' must have the column '\(name)', which it lacks",
        at: places.first, notes: ["columns there: " + names.joined(separator: ", ")],
        hint: NearestName.hint(for: name, among: names))
    }
    return Diagnostic(
      .inputColumnTwice, "the column '\(name)' must stand once in the header, not twice",
      at: places[second], notes: ["it first stands at \(places[found[0]].text)"])
  }
}
