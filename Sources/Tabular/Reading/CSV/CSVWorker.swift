import Synchronization

/// A block reader that one thread at a time may use.
final class CSVWorker: Sendable {
  private let reader: Mutex<CSVBlockReader>

  init(_ number: Int, columns: [PhysicalColumn]) {
    reader = Mutex(CSVBlockReader(number, columns: columns))
  }

  /// The texts of every column of texts that this worker has met.
  func levels() -> [TextLevels] { reader.withLock { $0.levels() } }

  /// Reads the records that begin within a range of a file; see `CSVBlockReader.read`.
  func read(
    _ range: Range<Int>, of file: TextFile, layout: CSVLayout, from start: Int? = nil
  ) -> CSVBlock {
    reader.withLock { $0.read(range, of: file, layout: layout, from: start) }
  }
}
