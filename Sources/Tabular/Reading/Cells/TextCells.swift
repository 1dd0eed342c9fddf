/// The texts of one column of one block while it is read, as numbers in a table of texts.
///
/// Also flags, dates, months and seasons: each different text is converted once, at the end.
struct TextCells: ~Copyable {
  private var cells: UnsafeMutablePointer<Int32>
  private var table = TextTable()

  init(capacity: Int) {
    cells = .allocate(capacity: capacity)
  }

  deinit { cells.deallocate() }

  /// Makes room for more rows; the first `rows` are kept.
  mutating func grow(to capacity: Int, keeping rows: Int) {
    let larger = UnsafeMutablePointer<Int32>.allocate(capacity: capacity)
    larger.update(from: cells, count: rows)
    cells.deallocate()
    cells = larger
  }

  /// Stores a cell; eight bytes must be readable at its start.
  @inline(__always)
  mutating func read(_ bytes: UnsafePointer<UInt8>, count: Int, row: Int) {
    cells[row] = table.code(of: bytes, count: count)
  }

  /// Hands over the first `rows` cells.
  func finish(rows: Int) -> CellPiece {
    .codes(Array(UnsafeBufferPointer(start: cells, count: rows)))
  }

  /// All texts read so far.
  func levels() -> TextLevels { table.levels() }
}
