extension PhysicalRows {
  /// Says what was found out from files instead of being declared.
  func tellRemarks(to diagnostics: inout Diagnostics) {
    for file in files {
      for remark in file.remarks {
        diagnostics.warning(.inputRemark, remark.text, at: Place(file: file.name))
      }
    }
  }

  /// Adds where the rows of a file's blocks stand, and what is wrong with its records.
  ///
  /// Throws the problem of the first block that could not be read to its end, and adds nothing.
  mutating func append(
    _ blocks: [CSVBlock], of file: Int, _ columns: CSVColumns, digest: String,
    remarks: [ReadingRemark],
    selection: ColumnSelection
  ) throws(Diagnostic) {
    try Self.demandWhole(blocks, of: origins.files[file], from: columns.header.firstLine)
    var line = columns.header.firstLine
    var records = 0
    for block in blocks {
      origins.append(
        RowOrigins.Stretch(
          file: file, firstRow: origins.rowCount, start: block.start, firstLine: line,
          offsets: block.offsets, end: block.end))
      for misfit in block.misfits {
        problems.add(
          misfit.problem(file: file, selection, width: columns.header.names.count))
      }
      line += block.lineEnds
      records += block.records
    }
    rowsRead += records
    files.append(
      ReadInput.SourceFile(
        name: origins.files[file].name, digest: digest, bytes: origins.files[file].file.size,
        rows: records, columnsIgnored: columns.ignored, remarks: remarks))
  }

  private static func demandWhole(
    _ blocks: [CSVBlock], of file: TextFile, from firstLine: Int
  ) throws(Diagnostic) {
    var line = firstLine
    for block in blocks {
      if let failure = block.failure {
        throw CSVFailureText(file, start: block.start, line: line).diagnostic(failure)
      }
      line += block.lineEnds
    }
  }
}

extension CSVMisfit {
  /// The misfit as a problem of its row.
  fileprivate func problem(file: Int, _ selection: ColumnSelection, width: Int) -> RowProblem {
    let location = RecordLocation(file: file, byte: record)
    switch kind {
    case .tooFewCells(let count), .tooManyCells(let count):
      return RowProblem(
        location: location, column: nil, code: .inputCells,
        expectation: "\(width) cells, as the header", found: "\(count)")
    case .nul:
      return RowProblem(
        location: location, cell: cell, column: nil, code: .inputNUL,
        expectation: "text", found: "a NUL byte")
    case .textAfterQuote:
      return RowProblem(
        location: location, cell: cell, column: nil, code: .csvQuote,
        expectation: "a separator behind each closing quote", found: "other text")
    case .cell(let physical):
      let index = selection.uses.firstIndex { $0.contains(physical) } ?? 0
      let column = selection.declared[index]
      return RowProblem(
        location: location, cell: cell, column: column.name, code: .inputCell,
        expectation: column.type.expectation)
    }
  }
}

/// Words why a block could not be read, with the place in its file.
private struct CSVFailureText {
  private let file: TextFile
  private let start: Int
  private let line: Int

  init(_ file: TextFile, start: Int, line: Int) {
    self.file = file
    self.start = start
    self.line = line
  }

  func diagnostic(_ failure: CSVFailure) -> Diagnostic {
    switch failure {
    case .input(let diagnostic): diagnostic
    case .unclosedQuote(let byte):
      problem(at: byte, from: start) { $0.problem(.unclosedQuote($1)) }
    case .notUTF8(let byte):
      notUTF8(at: byte)
    case .recordTooLong(let byte):
      beyond(.record, "a record", found: nil, at: byte)
    case .fieldTooLarge(let byte, let count):
      beyond(.field, "a cell", found: count, at: byte)
    }
  }

  private func beyond(
    _ limit: Limit, _ subject: String, found: Int?, at byte: Int
  ) -> Diagnostic {
    problem(at: byte, from: start) { lines, offset in
      var problem = file.limits.problem(limit, subject, found: found)
      problem.place = lines.place(of: offset..<(offset + 1))
      problem.hint = "look for a quote that is never closed"
      return problem
    }
  }

  /// The line is counted from the block, the hint rests on both sides of the byte, wherever blocks
  /// begin.
  private func notUTF8(at byte: Int) -> Diagnostic {
    var told = problem(at: byte, from: start) { $0.notUTF8(at: $1, byte: byte) }
    told.hint = problem(at: byte, from: max(0, byte - 4096)) { $0.notUTF8(at: $1, byte: byte) }.hint
    return told
  }

  /// The problem at a byte of the file, worded with the lines around it.
  private func problem(
    at byte: Int, from start: Int, _ word: (CSVLines, _ offset: Int) -> Diagnostic
  ) -> Diagnostic {
    let buffer = CSVBuffer()
    do throws(Diagnostic) {
      try buffer.load(file, from: start, count: byte - start + 4096)
    } catch {
      return error
    }
    return buffer.withFinder(.standard) { finder in
      word(CSVLines(finder, file: file.name, firstLine: line, at: 0), byte - start)
    }
  }
}
