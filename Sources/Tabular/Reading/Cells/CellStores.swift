/// The memory that one worker reads cells into, block after block.
final class CellStores {
  /// How many rows there is room for.
  private(set) var capacity = 4096
  /// One store for each column of numbers.
  let numbers: UnsafeMutablePointer<NumberCells>
  /// One store for each column of texts.
  let texts: UnsafeMutablePointer<TextCells>
  /// Where each row begins.
  private(set) var offsets: UnsafeMutablePointer<UInt32>

  private let columns: [PhysicalColumn]
  private let numberCount: Int

  init(_ columns: [PhysicalColumn]) {
    self.columns = columns
    numberCount = columns.count { $0.isNumber }
    numbers = .allocate(capacity: max(1, numberCount))
    texts = .allocate(capacity: max(1, columns.count - numberCount))
    offsets = .allocate(capacity: capacity)
    for (store, column) in columns.filter(\.isNumber).enumerated() {
      (numbers + store).initialize(to: NumberCells(column, capacity: capacity))
    }
    for store in 0..<(columns.count - numberCount) {
      (texts + store).initialize(to: TextCells(capacity: capacity))
    }
  }

  deinit {
    numbers.deinitialize(count: numberCount).deallocate()
    texts.deinitialize(count: columns.count - numberCount).deallocate()
    offsets.deallocate()
  }

  /// Makes room for twice as many rows.
  func grow(keeping rows: Int) {
    capacity *= 2
    for store in 0..<numberCount { numbers[store].grow(to: capacity, keeping: rows) }
    for store in 0..<(columns.count - numberCount) {
      texts[store].grow(to: capacity, keeping: rows)
    }
    let larger = UnsafeMutablePointer<UInt32>.allocate(capacity: capacity)
    larger.update(from: offsets, count: rows)
    offsets.deallocate()
    offsets = larger
  }

  /// Forgets a row that did not come to its end.
  func takeBack(_ row: Int) {
    for store in 0..<numberCount { numbers[store].takeBack(row) }
  }

  /// Hands over the first rows of every column, in the order of the physical columns.
  func finish(rows: Int) -> (offsets: [UInt32], pieces: [CellPiece]) {
    var number = 0
    var text = 0
    var pieces: [CellPiece] = []
    for column in columns {
      if column.isNumber {
        pieces.append(numbers[number].finish(rows: rows))
        number += 1
      } else {
        pieces.append(texts[text].finish(rows: rows))
        text += 1
      }
    }
    return (Array(UnsafeBufferPointer(start: offsets, count: rows)), pieces)
  }

  /// The texts of every column of texts read so far, in their order.
  func levels() -> [TextLevels] {
    (0..<(columns.count - numberCount)).map { texts[$0].levels() }
  }
}
