extension RawTable {
  /// Splits a whole CSV file by a dialect; a record of no bytes is passed over.
  init(csv opening: CSVOpening) throws(Diagnostic) {
    let text = opening.text
    let buffer = CSVBuffer()
    try buffer.load(text, from: 0, count: text.size)
    self = try buffer.withFinder(text.dialect) { finder throws(Diagnostic) in
      try RawTable(finder, text, opening.remarks)
    }
    try text.file.checkUnchanged()
  }

  private init(
    _ finder: CSVFieldFinder, _ file: TextFile, _ remarks: [ReadingRemark]
  ) throws(Diagnostic) {
    let lines = CSVLines(finder, file: file.name, firstLine: 1, at: 0)
    if let offset = finder.firstInvalid(0..<finder.limit) { throw lines.notUTF8(at: offset) }
    var records: [[String]] = []
    var ragged: [(offset: Int, count: Int)] = []
    var offset = finder.firstRecord
    while offset < finder.limit {
      let record = finder.rawRecord(at: offset)
      if let failure = record.failure { throw lines.problem(failure) }
      try lines.demand(record, within: file.limits)
      if let first = records.first, record.cells.count != first.count {
        ragged.append((offset, record.cells.count))
      }
      records.append(record.cells)
      offset = finder.passEmptyRecords(at: finder.afterLineEnd(record.end))
    }
    self.init(
      columns: records.first ?? [], rows: records.dropFirst().map { $0.map(Optional.some) },
      warnings: Self.warnings(ragged, width: records.first?.count ?? 0, lines),
      remarks: remarks)
  }

  /// The first ragged records one by one, and how many more there are.
  private static func warnings(
    _ ragged: [(offset: Int, count: Int)], width: Int, _ lines: CSVLines
  ) -> Diagnostics {
    var warnings = Diagnostics()
    for (offset, count) in ragged.prefix(20) {
      warnings.warning(
        .inputCells, "a record must have \(width) cells, as the first one, not \(count)",
        at: lines.place(of: offset..<(offset + 1)))
    }
    if ragged.count > 20 {
      warnings.warning(.inputCells, "\(ragged.count - 20) more records are ragged")
    }
    return warnings
  }
}
