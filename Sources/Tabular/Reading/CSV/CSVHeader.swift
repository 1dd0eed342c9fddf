/// The first record of a CSV file: the names of its columns.
struct CSVHeader {
  /// The names, in the order of the file.
  let names: [String]
  /// Where the first record behind it begins in the file.
  let firstRecord: Int
  /// The line of that record.
  let firstLine: Int
  /// The bytes of the header without a byte order mark, and where in them the names stand.
  private let source: SourceText
  private let ranges: [Range<Int>]

  /// Where the name of a column stands.
  func place(of column: Int) -> Place {
    guard let range = ranges.indices.contains(column) ? ranges[column] : ranges.last else {
      return Place(file: source.file)
    }
    return source.place(of: range)
  }

  /// Reads the header of a file and nothing behind it.
  ///
  /// Throws `input.empty`, `csv.encoding`, `csv.quote`.
  init(of file: TextFile, rows: HeaderRows = .first) throws(Diagnostic) {
    let buffer = CSVBuffer()
    try buffer.load(file, from: 0, count: 1 << 16)
    while true {
      let header = try buffer.withFinder(file.dialect) { finder throws(Diagnostic) in
        try Self.header(finder, buffer, rows, file)
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
    _ finder: CSVFieldFinder, _ buffer: CSVBuffer, _ rows: HeaderRows, _ file: TextFile
  ) throws(Diagnostic) -> CSVHeader? {
    var offset = rows == .first ? finder.firstRecord : finder.firstRow
    var records: [CSVRawRecord] = []
    for row in 1...rows.last {
      let record = finder.rawRecord(at: offset)
      let isWhole = record.end + 1 < buffer.count && record.failure == nil
      guard isWhole || buffer.isFinal || buffer.count > file.limits[.record] else {
        return nil
      }
      let isThere = offset < finder.limit
      if isThere, rows == .first || rows.rows.contains(row) { records.append(record) }
      offset = finder.afterLineEnd(record.end)
    }
    guard records.count == max(1, rows.rows.count) else { throw tooShort(rows, file.name) }
    return try CSVHeader(records, before: offset, finder, file)
  }

  private init(
    _ records: [CSVRawRecord], before firstRecord: Int, _ finder: CSVFieldFinder, _ file: TextFile
  ) throws(Diagnostic) {
    let lines = CSVLines(finder, file: file.name, firstLine: 1, at: 0)
    if let offset = finder.firstInvalid(0..<firstRecord) { throw lines.notUTF8(at: offset) }
    if let failure = records.compactMap(\.failure).first { throw lines.problem(failure) }
    for record in records { try lines.demand(record, within: file.limits) }
    names = HeaderRows.names(records.map(\.cells))
    let mark = finder.hasByteOrderMark ? 3 : 0
    let bytes = UnsafeBufferPointer(
      start: finder.base + mark, count: max(mark, firstRecord) - mark)
    source = SourceText(file: file.name, bytes: Array(bytes))
    ranges = (records.last?.ranges ?? []).map {
      max(0, $0.lowerBound - mark)..<($0.upperBound - mark)
    }
    self.firstRecord = firstRecord
    firstLine = 1 + finder.lineEnds(0..<firstRecord)
  }

  private static func tooShort(_ rows: HeaderRows, _ file: String) -> Diagnostic {
    guard rows != .first else {
      return Diagnostic(
        .inputEmpty, "'\(file)' must have a header and rows, not nothing", at: Place(file: file),
        hint: "was the program that writes it finished?")
    }
    return Diagnostic(
      .inputEmpty, "'\(file)' must have a header in row \(rows.last), and ends before it",
      at: Place(file: file), hint: "is this the right file, and 'header' the right row?")
  }
}
