import Dispatch
import Synchronization

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
    var pieces = [[CellPiece]](repeating: [], count: selection.physical.count)
    var workers: [Int] = []
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
          workers.append(block.worker)
          for (column, piece) in block.pieces.enumerated() { pieces[column].append(piece) }
        }
      } catch {
        isWhole = false
        diagnostics.report(error)
      }
    }
    guard isWhole else { return nil }
    rows.columns = assembled(pieces, workers: workers, rows: rows.origins.rowCount)
    return rows
  }

  /// One column of each list of pieces, several at a time; pieces are freed as they are used.
  private func assembled(_ pieces: [[CellPiece]], workers: [Int], rows: Int) -> [Column] {
    let waiting = Mutex(pieces)
    let made = Mutex([Column?](repeating: nil, count: pieces.count))
    let physical = selection.physical
    let levels = levels()
    let next = Atomic(0)
    let threads = rows < 1 << 13 ? 1 : min(jobs, pieces.count)
    DispatchQueue.concurrentPerform(iterations: max(1, threads)) { _ in
      while true {
        let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard index < physical.count else { break }
        let taken = waiting.withLock { waiting in
          defer { waiting[index] = [] }
          return waiting[index]
        }
        let column = Self.column(
          taken, physical[index], workers: workers, levels: levels[index], rows: rows)
        made.withLock { $0[index] = column }
      }
    }
    return made.withLock { $0.compactMap { $0 } }
  }

  /// For each physical column the texts of every worker; none for numbers.
  private func levels() -> [[TextLevels]] {
    let byWorker = reader.levels()
    var store = 0
    return selection.physical.map { column in
      guard !column.isNumber else { return [] }
      defer { store += 1 }
      return byWorker.map { $0[store] }
    }
  }

  private static func column(
    _ pieces: [CellPiece], _ physical: PhysicalColumn, workers: [Int], levels: [TextLevels],
    rows: Int
  ) -> Column {
    if physical.isNumber { return .numbers(NumberAssembly.column(pieces, rows: rows)) }
    let assembly = TextAssembly(physical.missing, levels: levels)
    let coded = zip(pieces, workers).compactMap { piece, worker in
      if case .codes(let codes) = piece { (codes, worker) } else { nil }
    }
    return .texts(assembly.column(coded, rows: rows))
  }
}
