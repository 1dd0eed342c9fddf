/// One worker: reads blocks of a file, each from a record's begin that it finds or is told.
final class CSVBlockReader {
  /// How much is read beyond the end of a range, so that its last record is whole.
  static let slack = 1 << 16

  private let number: Int
  private let buffer = CSVBuffer()
  private let stores: CellStores

  init(_ number: Int, columns: [PhysicalColumn]) {
    self.number = number
    stores = CellStores(columns)
  }

  /// The texts of every column of texts that this worker has met.
  func levels() -> [TextLevels] { stores.levels() }

  /// Reads the records that begin within a range of a file.
  ///
  /// - Parameter start: where the first record begins, if that is known. Otherwise the first line
  ///   end is taken for the end of a record; the caller checks that it was.
  func read(
    _ range: Range<Int>, of file: TextFile, layout: CSVLayout, from start: Int? = nil
  ) -> CSVBlock {
    do throws(Diagnostic) {
      let origin = start ?? range.lowerBound - 1
      guard origin < range.upperBound else { return empty(at: origin) }
      let slack = min(Self.slack, max(64, range.count / 64))
      try buffer.load(file, from: origin, count: range.upperBound - origin + slack)
      let first = start == nil ? try findRecord(in: file) : 0
      while true {
        if let block = parse(from: first, before: range.upperBound - origin, file, layout) {
          return block
        }
        guard buffer.count < range.count + file.limits[.record] else {
          return empty(at: origin + first, failure: .recordTooLong(origin + first))
        }
        try buffer.extend(file, by: buffer.count + 64)
      }
    } catch {
      return empty(at: range.lowerBound, failure: .input(error))
    }
  }

  /// The offset of the first record after the first byte, if the line end before it ends a record.
  private func findRecord(in file: TextFile) throws(Diagnostic) -> Int {
    while true {
      let start = buffer.withFinder(file.dialect) { $0.lineStart(after: 0) }
      let isSure = start < buffer.count || buffer.isFinal
      if isSure || buffer.count > file.limits[.record] { return start }
      try buffer.extend(file, by: buffer.count + 64)
    }
  }

  private func parse(
    from first: Int, before stop: Int, _ file: TextFile, _ layout: CSVLayout
  ) -> CSVBlock? {
    layout.steps.withUnsafeBufferPointer { steps in
      buffer.withFinder(file.dialect) { finder in
        var parser = CSVRecordParser(finder, buffer, steps: steps, stores: stores, from: first)
        let isComplete = parser.readRecords(before: stop)
        let (offsets, pieces) = stores.finish(rows: parser.rows)
        guard isComplete else { return nil }
        let read = first..<max(first, parser.position)
        let failure =
          finder.firstInvalid(read).map { .notUTF8(buffer.origin + $0) }
          ?? parser.failure
          ?? finder.firstExcess(
            over: file.limits, in: read, records: offsets, at: buffer.origin)
        return CSVBlock(
          start: buffer.origin + first, end: buffer.origin + parser.position, worker: number,
          offsets: offsets, lineEnds: parser.lineEnds, records: parser.records,
          pieces: pieces, misfits: parser.misfits,
          failure: failure)
      }
    }
  }

  private func empty(at start: Int, failure: CSVFailure? = nil) -> CSVBlock {
    CSVBlock(
      start: start, end: start, worker: number, offsets: [], lineEnds: 0, records: 0,
      pieces: stores.finish(rows: 0).pieces, misfits: [], failure: failure)
  }
}
