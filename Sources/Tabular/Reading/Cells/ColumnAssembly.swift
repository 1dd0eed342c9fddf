import Synchronization

/// Makes the columns of an input from the pieces of its blocks, several columns at a time.
struct ColumnAssembly {
  private let physical: [PhysicalColumn]
  /// For each physical column the pieces of all blocks, in the order of their rows.
  private var pieces: [[CellPiece]]
  /// The worker that read each block.
  private var workers: [Int] = []
  private var rows = 0

  init(_ physical: [PhysicalColumn]) {
    self.physical = physical
    pieces = [[CellPiece]](repeating: [], count: physical.count)
  }

  /// Adds the pieces of a block of so many rows, one for each physical column.
  mutating func add(_ block: [CellPiece], rows: Int, worker: Int) {
    guard rows > 0 else { return }
    self.rows += rows
    workers.append(worker)
    for (column, piece) in block.enumerated() { pieces[column].append(piece) }
  }

  /// All columns; pieces are freed as they are used.
  ///
  /// - Parameters:
  ///   - levels: for each worker, the texts of each column of texts.
  ///   - jobs: how many threads may work at once.
  consuming func columns(levels: [[TextLevels]], jobs: Int) -> [Column] {
    let tasks = tasks(levels)
    let waiting = Mutex(pieces)
    pieces = []
    return ParallelWork(jobs: rows < 1 << 13 ? 1 : jobs).results(of: tasks.count) { index in
      tasks[index].column(waiting.withLock { $0[index].taken() })
    }
  }

  private func tasks(_ levels: [[TextLevels]]) -> [Task] {
    var store = 0
    return physical.map { column in
      let own = column.isNumber ? [] : levels.map { $0[store] }
      if !column.isNumber { store += 1 }
      return Task(physical: column, workers: workers, levels: own, rows: rows)
    }
  }

  /// The making of one column.
  private struct Task: Sendable {
    let physical: PhysicalColumn
    let workers: [Int]
    let levels: [TextLevels]
    let rows: Int

    func column(_ pieces: [CellPiece]) -> Column {
      if physical.isNumber { return .numbers(NumberAssembly.column(pieces, rows: rows)) }
      let assembly = TextAssembly(physical.missing, levels: levels)
      let coded = zip(pieces, workers).compactMap { piece, worker in
        if case .codes(let codes) = piece { (codes, worker) } else { nil }
      }
      return .texts(assembly.column(coded, rows: rows))
    }
  }
}

extension Array {
  /// The elements, leaving none behind.
  fileprivate mutating func taken() -> [Element] {
    defer { self = [] }
    return self
  }
}
