/// Shows rows that are left out as they stand in their files, each with all its problems.
struct RejectedRows {
  private let input: InputDeclaration
  private let files: [TextFile]
  private let reader: RecordReader
  private let texts: RecordTexts
  private let order: [String: Int]

  /// - Parameter reader: shows single records again.
  init(
    _ input: InputDeclaration, _ selection: ColumnSelection, _ files: [TextFile],
    _ reader: RecordReader
  ) {
    self.input = input
    self.files = files
    self.reader = reader
    texts = RecordTexts(input, selection, files)
    order = Dictionary(
      input.columns.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// One row for each record that has problems, in the order of the files.
  ///
  /// Throws when a file can no longer be read.
  func rows(_ problems: [RowProblem]) throws(Diagnostic) -> [RejectedRow] {
    var rows: [RejectedRow] = []
    var start = problems.startIndex
    while start < problems.endIndex {
      let location = problems[start].location
      let own = problems[start...].prefix { $0.location == location }
      rows.append(try row(at: location, Array(own)))
      start = own.endIndex
    }
    return rows
  }

  private func row(
    at location: RecordLocation, _ problems: [RowProblem]
  ) throws(Diagnostic) -> RejectedRow {
    let record = try reader.record(at: location, cell: nil)
    var told: [RejectedRow.Problem] = []
    for problem in problems.sorted(by: { rank($0) < rank($1) }) {
      told.append(try self.problem(problem))
    }
    return RejectedRow(
      file: files[location.file].name, line: record.line,
      byteOffset: record.byte,
      problems: told,
      original: problems.allSatisfy(\.showsRecord) ? try text(of: record, at: location) : "")
  }

  private func rank(_ problem: RowProblem) -> Int {
    problem.column.flatMap { order[$0] } ?? -1
  }

  private func problem(_ problem: RowProblem) throws(Diagnostic) -> RejectedRow.Problem {
    let record = try reader.record(at: problem.location, cell: problem.cell)
    let found = problem.found ?? record.cell
    let isShown =
      problem.column != nil && !problem.isUndecided && !input.hides(problem.column)
    return RejectedRow.Problem(
      column: problem.column, code: problem.code, constraint: problem.constraint,
      repeatMismatch: problem.repeatMismatch,
      reason: problem.sentence(found: found, of: input), cell: isShown ? found : "",
      isUndecided: problem.isUndecided)
  }

  /// The record; where some of its cells are private, only those that are declared and open.
  private func text(
    of record: RecordReader.Record, at location: RecordLocation
  ) throws(Diagnostic) -> String {
    guard input.columns.contains(where: { $0.privacy == .hidden }) else { return record.text }
    return try texts.openCells(at: location)?.joined(separator: ",") ?? ""
  }
}

extension InputDeclaration {
  /// Whether the cells of a column are private.
  func hides(_ column: String?) -> Bool {
    columns.contains { $0.name == column && $0.privacy == .hidden }
  }
}

extension RowProblem {
  /// What is wrong, in words; the cells of private columns are not shown, nor are persons that are
  /// not known elsewhere.
  func sentence(found: String, of input: InputDeclaration) -> String {
    guard let column else {
      return "a record must have \(expectation)" + (isUndecided ? "" : ", not \(found)")
    }
    let privacy = input.columns.first { $0.name == column }?.privacy ?? .open
    let isHidden =
      isUndecided || privacy == .hidden || (privacy == .person && code == .inputReference)
    let shown = found.isEmpty ? "missing" : "'\(found)'"
    return "'\(column)' must be \(expectation)" + (isHidden ? "" : ", not \(shown)")
  }
}
