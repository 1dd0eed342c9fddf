/// Where the rows of an input stand in its files.
public struct RowOrigins: Sendable {
  /// Rows that follow each other in one file.
  struct Stretch: Sendable {
    /// The position of the file.
    let file: Int
    /// The number of the stretch's first row.
    let firstRow: Int
    /// The offset that `offsets` count from.
    let start: Int
    /// The line at that offset, from 1.
    let firstLine: Int
    /// Where each row begins.
    let offsets: [UInt32]
    /// Where the stretch ends.
    let end: Int

    /// The stretch in a list of files where others come first.
    fileprivate func shifted(byFiles count: Int) -> Stretch {
      Stretch(
        file: file + count, firstRow: firstRow, start: start, firstLine: firstLine,
        offsets: offsets, end: end)
    }
  }

  /// The files, still open, as texts.
  private(set) var files: [TextFile]
  /// Stretches in the order of their rows.
  private(set) var stretches: [Stretch] = []
  /// How rows of the table count among all rows that were read well; nil when none was left out.
  private var kept: [Int]?

  init(_ files: [TextFile]) { self.files = files }

  /// The origins of single records, of which only the locations are known.
  init(_ files: [TextFile], at locations: [RecordLocation]) {
    self.init(files)
    for (row, location) in locations.enumerated() {
      append(
        Stretch(
          file: location.file, firstRow: row, start: location.byte, firstLine: 1, offsets: [0],
          end: location.byte + 1))
    }
  }

  /// How many rows there are.
  var rowCount: Int {
    kept?.count ?? stretches.last.map { $0.firstRow + $0.offsets.count } ?? 0
  }

  /// Takes a file as another text, such as one in its encoding.
  mutating func use(_ text: TextFile, at index: Int) { files[index] = text }

  mutating func append(_ stretch: Stretch) { stretches.append(stretch) }

  /// The origins of some of the rows, in their order.
  func keeping(_ rows: [Int]) -> RowOrigins {
    var copy = self
    copy.kept = rows.map { kept?[$0] ?? $0 }
    return copy
  }

  /// The origins of these rows with other files behind their own, to show records of both.
  func alongside(_ others: RowOrigins) -> RowOrigins {
    var both = self
    both.files += others.files
    both.stretches += others.stretches.map { $0.shifted(byFiles: files.count) }
    return both
  }

  /// How a row of the table counts among all rows that were read well.
  func readRow(_ row: Int) -> Int { kept?[row] ?? row }

  /// Where a row begins.
  func location(ofRow row: Int) -> RecordLocation {
    let row = readRow(row)
    let index = stretches.partitioningIndex { $0.firstRow > row } - 1
    let stretch = stretches[index]
    return RecordLocation(
      file: stretch.file, byte: stretch.start + Int(stretch.offsets[row - stretch.firstRow]))
  }

  /// The stretch that a record belongs to.
  func stretch(at location: RecordLocation) -> Stretch? {
    stretches.last {
      $0.file == location.file && $0.start <= location.byte && location.byte < $0.end
    }
  }

  /// The file and line in which a row begins.
  ///
  /// Throws `input.read-failed` when the file can no longer be read.
  public func place(ofRow row: Int) throws(Diagnostic) -> Place {
    let location = location(ofRow: row)
    let stretch = stretch(at: location)
    let start = stretch?.start ?? 0
    let file = files[location.file]
    let buffer = CSVBuffer()
    try buffer.load(file, from: start, count: location.byte - start + 1)
    let lines = buffer.withFinder(.standard) { finder in
      finder.lineEnds(0..<min(location.byte - start, finder.limit))
    }
    return Place(file: file.name, line: (stretch?.firstLine ?? 1) + lines, column: 1)
  }
}
