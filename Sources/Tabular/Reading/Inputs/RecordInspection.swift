/// Finds what else is wrong with records of which reading told the first mistake only.
///
/// Reading leaves a record at its first mistake, so that good files cost nothing; who has to mend
/// it wants to know all of them.
struct RecordInspection {
  private let input: InputDeclaration
  private let selection: ColumnSelection
  private let rows: PhysicalRows
  private let texts: RecordTexts
  /// The problems beyond the first one of each record.
  private(set) var further: [RowProblem] = []

  init(_ input: InputDeclaration, _ selection: ColumnSelection, _ rows: PhysicalRows) {
    self.input = input
    self.selection = selection
    self.rows = rows
    texts = RecordTexts(input, selection, rows.origins.files)
  }

  /// Looks at every record that could not be read but has as many cells as the header.
  ///
  /// Throws when a file can no longer be read.
  mutating func inspect(_ problems: RowProblems) throws(Diagnostic) {
    var records: [Record] = []
    for problem in problems.kept where problem.column != nil {
      guard let cells = try texts.cells(at: problem.location) else { continue }
      records.append(Record(location: problem.location, cells: cells, known: [problem.column]))
    }
    inspectCells(&records)
    inspectMeaning(records)
  }

  /// One record, whose wrong cells are emptied one by one until the others can be read.
  private struct Record {
    let location: RecordLocation
    var cells: [String]
    /// The columns that are known to be wrong.
    var known: Set<String?>
  }

  private mutating func inspectCells(_ records: inout [Record]) {
    // Each pass finds one more cell of each record, so that there are at most as many as columns.
    for _ in selection.physical.indices {
      let misfits = TextRows(records.map(\.cells), as: selection.physical).misfits
      if misfits.isEmpty { return }
      for (index, physical) in misfits.sorted(by: { $0.key < $1.key }) {
        let found = records[index].cells[physical]
        records[index].cells[physical] = ""
        guard let use = selection.uses.firstIndex(where: { $0.contains(physical) }),
          records[index].known.insert(selection.declared[use].name).inserted
        else { continue }
        let column = selection.declared[use]
        further.append(
          RowProblem(
            location: records[index].location, column: column.name, code: .inputCell,
            expectation: column.type.expectation, found: found))
      }
    }
  }

  /// Finds cells that can be read but are no date, not within their range, not of their list.
  ///
  /// Whether a value is unique only whole columns can tell.
  private mutating func inspectMeaning(_ records: [Record]) {
    let read = TextRows(records.map(\.cells), as: selection.physical)
    var own = input
    for index in own.columns.indices {
      own.columns[index].constraints.removeAll { $0 == .unique }
    }
    let origins = RowOrigins(rows.origins.files, at: read.rows.map { records[$0].location })
    let inspected = PhysicalRows(
      columns: read.columns, origins: origins, problems: RowProblems(limit: .max), rowsRead: 0,
      files: [])
    let made = DeclaredColumns(
      own, ColumnSelection(own, wanted: Set(selection.declared.map(\.name))), inspected,
      limit: .max)
    let known = Dictionary(records.map { ($0.location.key, $0.known) }) { first, _ in first }
    further += made.problems.kept.filter { problem in
      !(known[problem.location.key]?.contains(problem.column) ?? true)
    }
  }
}

extension RecordLocation {
  /// What tells locations apart in a dictionary.
  fileprivate var key: [Int] { [file, byte] }
}
