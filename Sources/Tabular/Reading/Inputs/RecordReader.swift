/// Reads single records again, to show them: their line, their text, the place of a cell.
///
/// Fast for records that are asked for in the order of the files.
final class RecordReader {
  /// A record as people see it.
  struct Record {
    /// The line that it begins in.
    let line: Int
    /// The offset of its first byte in the file, which may be in another encoding than UTF-8.
    let byte: Int
    /// Its text as it stands in the file.
    let text: String
    /// The place of the cell that was asked for.
    let place: Place
    /// The text of that cell as it stands in the file.
    let cell: String
  }

  private let origins: RowOrigins
  private let isJSON: Bool
  private let showsLines: Bool
  private let buffer = CSVBuffer()
  private var loaded: (file: Int, start: Int)?
  /// An offset in the buffer, and its line.
  private var cursor = (offset: 0, line: 1)
  /// An offset in the text of a file, and the one in the file.
  private var counted = (file: -1, text: 0, original: 0)

  /// - Parameter showsLines: whether places hold the line itself, which may name persons.
  init(_ origins: RowOrigins, isJSON: Bool, showsLines: Bool) {
    self.origins = origins
    self.isJSON = isJSON
    self.showsLines = showsLines
  }

  /// The record at a location, and in it a cell given by its bytes in the file; nil for all of it.
  func record(
    at location: RecordLocation, cell: Range<Int>?
  ) throws(Diagnostic) -> Record {
    try load(location)
    return buffer.withFinder(origins.files[location.file].dialect) {
      record($0, at: location, cell: cell)
    }
  }

  private func record(
    _ finder: CSVFieldFinder, at location: RecordLocation, cell: Range<Int>?
  ) -> Record {
    let offset = min(finder.limit, location.byte - buffer.origin)
    moveCursor(to: isJSON ? lineStart(of: offset, finder) : offset, finder, location)
    let end = isJSON ? JSONExtent.end(of: finder, from: offset) : finder.rawRecord(at: offset).end
    let lines = CSVLines(
      finder, file: origins.files[location.file].name, firstLine: cursor.line, at: cursor.offset)
    let range = cell.map { ($0.lowerBound - buffer.origin)..<($0.upperBound - buffer.origin) }
    let shown = (range ?? offset..<end).clamped(to: 0..<finder.limit)
    let place = lines.place(of: shown)
    return Record(
      line: cursor.line, byte: originalByte(of: location), text: finder.text(offset..<end),
      place: showsLines ? place : place.withoutExcerpt, cell: finder.text(shown))
  }

  /// Counts on from the record asked for before this one, if that stands earlier in the same file.
  private func originalByte(of location: RecordLocation) -> Int {
    let file = origins.files[location.file]
    if counted.file != location.file || counted.text > location.byte {
      counted = (location.file, 0, file.markLength)
    }
    counted.original += file.originalLength(counted.text..<location.byte)
    counted.text = location.byte
    return counted.original
  }

  private func moveCursor(
    to lineStart: Int, _ finder: CSVFieldFinder, _ location: RecordLocation
  ) {
    if lineStart < cursor.offset { cursor = (0, firstLine(of: location)) }
    cursor = (lineStart, cursor.line + finder.lineEnds(cursor.offset..<lineStart))
  }

  private func load(_ location: RecordLocation) throws(Diagnostic) {
    let stretch = origins.stretch(at: location)
    let start = stretch?.start ?? 0
    let file = origins.files[location.file]
    if loaded.map({ $0 == (location.file, start) }) ?? false { return }
    let end = stretch?.end ?? file.size
    try buffer.load(file, from: start, count: end - start + CSVBlockReader.slack)
    loaded = (location.file, start)
    cursor = (0, stretch?.firstLine ?? 1)
  }

  private func firstLine(of location: RecordLocation) -> Int {
    origins.stretch(at: location)?.firstLine ?? 1
  }

  private func lineStart(of offset: Int, _ finder: CSVFieldFinder) -> Int {
    var start = offset
    while start > 0, finder.base[start - 1] != 10 { start -= 1 }
    return start
  }
}

extension Place {
  /// The place without the line itself.
  var withoutExcerpt: Place {
    Place(file: file, line: line, column: column, length: length)
  }
}

/// Where a JSON value ends that is known to be well formed.
enum JSONExtent {
  /// The offset behind the object or list that begins at an offset.
  static func end(of finder: CSVFieldFinder, from start: Int) -> Int {
    var depth = 0
    var isText = false
    var offset = start
    while offset < finder.limit {
      switch finder.base[offset] {
      case UInt8(ascii: "\\") where isText: offset += 1
      case UInt8(ascii: "\""): isText.toggle()
      case UInt8(ascii: "{") where !isText, UInt8(ascii: "[") where !isText: depth += 1
      case UInt8(ascii: "}") where !isText, UInt8(ascii: "]") where !isText: depth -= 1
      default: break
      }
      offset += 1
      if depth == 0, !isText { break }
    }
    return min(offset, finder.limit)
  }
}
