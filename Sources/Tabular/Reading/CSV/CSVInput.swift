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
    problemLimit = settings.problemLimit(input.badRows)
    reader = CSVFileReader(selection.physical, dialect: input.dialect, settings)
  }

  /// The rows of all files; nil when a file cannot be read, with the reasons reported.
  func rows(
    of files: [InputFile], reporting diagnostics: inout Diagnostics
  ) -> PhysicalRows? {
    var rows = PhysicalRows(
      columns: [], origins: RowOrigins(files), problems: RowProblems(limit: problemLimit),
      rowsRead: 0, files: [])
    var assembly = ColumnAssembly(selection.physical)
    var isWhole = true
    for (index, file) in files.enumerated() {
      do throws(Diagnostic) {
        let columns = try CSVColumns(of: file, input, selection)
        diagnostics.append(columns.problems)
        guard let layout = columns.layout else {
          isWhole = false
          continue
        }
        let (blocks, digest) = try reader.read(
          file, from: columns.header.firstRecord, layout: layout)
        try rows.append(
          blocks, of: index, columns, digest: digest, selection: selection)
        for block in blocks {
          assembly.add(block.pieces, rows: block.rows, worker: block.worker)
        }
      } catch {
        isWhole = false
        diagnostics.report(error)
      }
    }
    guard isWhole else { return nil }
    rows.columns = assembly.columns(levels: reader.levels(), jobs: jobs)
    return rows
  }
}
