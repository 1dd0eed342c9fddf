/// Reads the CSV files of one input into columns, one below the other.
struct CSVInput {
  private let input: InputDeclaration
  private let selection: ColumnSelection
  private let reader: CSVFileReader
  private let jobs: Int
  private let problemLimit: Int

  init(
    _ input: InputDeclaration, _ selection: ColumnSelection, _ settings: ReadingSettings
  ) {
    self.input = input
    self.selection = selection
    jobs = settings.jobs
    problemLimit = settings.problemLimit(input)
    reader = CSVFileReader(selection.physical, settings)
  }

  /// The rows of all files that can be read, and the files that cannot.
  func rows(of files: [InputFile]) -> PhysicalRows {
    var rows = PhysicalRows(
      columns: [], origins: RowOrigins(files.map { TextFile($0) }),
      problems: RowProblems(limit: problemLimit),
      rowsRead: 0, files: [])
    var assembly = ColumnAssembly(selection.physical)
    for (index, file) in files.enumerated() {
      var problems = Diagnostics()
      guard let blocks = blocks(of: index, addedTo: &rows, reporting: &problems) else {
        rows.failed.append(FailedFile(file.name, problems))
        continue
      }
      for block in blocks {
        assembly.add(block.pieces, rows: block.rows, worker: block.worker)
      }
    }
    rows.columns = assembly.columns(levels: reader.levels(), jobs: jobs)
    return rows
  }

  /// The blocks of a file; nil when it cannot be read, and then nothing of it is added.
  private func blocks(
    of index: Int, addedTo rows: inout PhysicalRows, reporting problems: inout Diagnostics
  ) -> [CSVBlock]? {
    do throws(Diagnostic) {
      let opening = try CSVOpening(rows.origins.files[index].file, input.csv)
      rows.origins.use(opening.text, at: index)
      let columns = try CSVColumns(of: opening.text, input, selection)
      problems.append(columns.problems)
      guard let layout = columns.layout else { return nil }
      let (blocks, digest) = try reader.read(
        opening.text, from: columns.header.firstRecord, layout: layout)
      try rows.append(
        blocks, of: index, columns, digest: digest, remarks: opening.remarks + columns.remarks,
        selection: selection)
      return blocks
    } catch {
      problems.report(error)
      return nil
    }
  }
}
