/// Decides what becomes of the rows that break a declaration, and says so.
struct InputVerdict {
  private let input: InputDeclaration
  private let selection: ColumnSelection
  private let rows: PhysicalRows
  private let settings: ReadingSettings
  private let isJSON: Bool
  /// Holds the rows of a repeat against their parents.
  var repeats: RepeatCheck?

  init(
    _ input: InputDeclaration, _ selection: ColumnSelection, _ rows: PhysicalRows,
    _ settings: ReadingSettings
  ) {
    self.input = input
    self.selection = selection
    self.rows = rows
    self.settings = settings
    isJSON = rows.files.first.map { input.format(of: $0.name) != .csv } ?? false
  }

  /// The table of good rows, with everything that was wrong reported.
  ///
  /// Throws when a file can no longer be read.
  func result(reporting diagnostics: inout Diagnostics) throws(Diagnostic) -> ReadInput {
    let made = DeclaredColumns(
      input, selection, rows, limit: settings.problemLimit(input))
    var problems = rows.problems
    var inspection = RecordInspection(input, selection, rows)
    try inspection.inspect(rows.problems)
    for problem in inspection.further { problems.add(problem) }
    problems.append(made.problems)
    let misfits = repeats?.misfits(in: rows) ?? []
    for problem in misfits.map(\.problem) + childless { problems.add(problem) }
    problems.hide(at: rows.undecided)
    let schema = input.schema(wanted: Set(selection.declared.map(\.name)))
    let whole = try Table(schema, made.columns)
    let isRejecting = allows(problems)
    if problems.count > 0, !isRejecting { try report(problems, reporting: &diagnostics) }
    report(made.unknown, reporting: &diagnostics)
    let kept = keptRows(
      whole.rowCount, without: isRejecting ? made.badRows + misfits.map(\.row) : [])
    let table = kept.map(whole.gathered) ?? whole
    let origins = kept.map(rows.origins.keeping) ?? rows.origins
    try KeyCheck(input, table, origins).report(to: &diagnostics)
    return ReadInput(
      table: table, origins: origins,
      rejected: isRejecting
        ? try RejectedRows(input, selection, shownOrigins.files, recordReader)
          .rows(problems.inOrder) : [],
      rejectedLocations: isRejecting ? Set(problems.kept.map(\.location)) : [],
      rowsRead: rowsRead, rowsWithheld: rows.rowsWithheld, files: rows.files,
      filesSetAside: rows.failed, corrections: rows.corrections,
      correctionFile: rows.correctionFile,
      conversions: made.conversions, unknownQuantities: made.unknown)
  }

  private func allows(_ problems: RowProblems) -> Bool {
    guard case .reject(let share) = input.badRows else { return false }
    let bad = Set(problems.kept.map { [$0.location.file, $0.location.byte] }).count
    return Double(bad) <= share * Double(rowsRead)
  }

  private var childless: [RowProblem] { repeats?.childless ?? [] }

  /// How many rows there are, with one for each parent that lacks all of its own.
  private var rowsRead: Int { rows.rowsRead + childless.count }

  private var shownOrigins: RowOrigins { repeats?.shown(rows.origins) ?? rows.origins }

  private func keptRows(_ count: Int, without bad: [Int]) -> [Int]? {
    guard !bad.isEmpty else { return nil }
    let bad = Set(bad)
    return (0..<count).filter { !bad.contains($0) }
  }

  private func report(
    _ problems: RowProblems, reporting diagnostics: inout Diagnostics
  ) throws(Diagnostic) {
    let shown = problems.inOrder.prefix(settings.shownProblems)
    // Of a few problems, all shown, each speaks for itself; a share needs the count.
    if input.badRows != .stop || problems.count > shown.count {
      diagnostics.error(
        .inputBadRows,
        "'\(input.name)' must have \(input.badRows.text), not "
          + "\(Self.count(problems.count, "problem")) in \(Self.count(rowsRead, "row"))",
        at: input.place)
    }
    let reader = recordReader
    for (index, problem) in shown.enumerated() {
      let record = try reader.record(at: problem.location, cell: problem.cell)
      diagnostics.error(
        problem.code, problem.sentence(found: problem.found ?? record.cell, of: input),
        at: problem.showsRecord ? record.place : record.place.withoutExcerpt,
        hint: advice(problem, record) ?? (index == 0 ? input.badRows.hint : nil))
    }
  }

  /// What to declare so that a cell would be read; nil where cells may not be shown.
  private func advice(_ problem: RowProblem, _ record: RecordReader.Record) -> String? {
    guard problem.code == .inputCell, !isJSON, problem.showsRecord,
      let column = input.columns.first(where: { $0.name == problem.column }),
      column.type.kind == .number, column.privacy == .open,
      let notation = PhysicalColumn.of(column).first?.numbers
    else { return nil }
    return NumberAdvice(problem.found ?? record.cell, notation).hint
  }

  private static func count(_ number: Int, _ word: String) -> String {
    "\(number) \(word)\(number == 1 ? "" : "s")"
  }

  private var recordReader: RecordReader {
    let isOpen = input.columns.allSatisfy { $0.privacy == .open }
    return RecordReader(shownOrigins, isJSON: isJSON, showsLines: isOpen)
  }

  private func report(
    _ unknown: [UnknownQuantity], reporting diagnostics: inout Diagnostics
  ) {
    for quantity in unknown {
      diagnostics.error(
        .inputUnknownQuantity,
        "'\(quantity.column)' must be in units that lead to [\(quantity.target.symbol)], "
          + "not in '\(quantity.text)' (\(Self.count(quantity.rows, "row")))",
        at: input.place, hint: quantity.hint)
    }
  }
}

extension InputDeclaration.BadRows {
  /// What to do about bad rows where none are allowed.
  fileprivate var hint: String? {
    self == .stop ? #"mend the row, or let some be left out: "bad_rows": "reject up to 1%""# : nil
  }

  /// How many bad rows there may be, in words.
  fileprivate var text: String {
    switch self {
    case .stop: "no bad rows"
    case .reject(let share): "at most \(NumberText.binary(share * 100))% bad rows"
    }
  }
}

extension InputDeclaration {
  /// The format of a file: the declared one, else by its name.
  public func format(of file: String) -> Format { format ?? Format(file: file) }
}
