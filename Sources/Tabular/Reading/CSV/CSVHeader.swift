/// The first record of a CSV file: the names of its columns.
struct CSVHeader {
  /// The names, in the order of the file.
  let names: [String]
  /// The place of each name.
  let places: [Place]
  /// Where the first record behind it begins in the file.
  let firstRecord: Int
  /// The line of that record.
  let firstLine: Int

  /// Reads the header of a file and nothing behind it.
  ///
  /// Throws `input.empty`, `csv.encoding`, `csv.quote`.
  init(of file: TextFile) throws(Diagnostic) {
    let buffer = CSVBuffer()
    try buffer.load(file, from: 0, count: 1 << 16)
    while true {
      let header = try buffer.withFinder(file.dialect) { finder throws(Diagnostic) in
        try Self.header(finder, buffer, file.name)
      }
      if let header {
        self = header
        return
      }
      try buffer.extend(file, by: buffer.count)
    }
  }

  /// The header, or nil when more bytes are needed to be sure of it.
  private static func header(
    _ finder: CSVFieldFinder, _ buffer: CSVBuffer, _ file: String
  ) throws(Diagnostic) -> CSVHeader? {
    let start = finder.firstRecord
    let record = finder.rawRecord(at: start)
    let isWhole = record.end + 1 < buffer.count && record.failure == nil
    let isLast = buffer.isFinal || buffer.count > CSVBlockReader.longestRecord
    return isWhole || isLast ? try CSVHeader(record, at: start, finder, file) : nil
  }

  private init(
    _ record: CSVRawRecord, at start: Int, _ finder: CSVFieldFinder, _ file: String
  ) throws(Diagnostic) {
    let lines = CSVLines(finder, file: file, firstLine: 1, at: 0)
    guard start < finder.limit else {
      throw Diagnostic(
        .inputEmpty, "'\(file)' must have a header and rows, not nothing", at: Place(file: file),
        hint: "was the program that writes it finished?")
    }
    if let offset = finder.firstInvalid(0..<record.end) { throw lines.notUTF8(at: offset) }
    if let failure = record.failure { throw lines.problem(failure) }
    names = record.cells
    places = record.ranges.map { lines.place(of: $0) }
    firstRecord = finder.afterLineEnd(record.end)
    firstLine = 1 + finder.lineEnds(0..<firstRecord)
  }
}
