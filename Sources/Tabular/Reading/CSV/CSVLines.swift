/// Finds the line and column of bytes in a piece of a CSV file, and words problems at them.
struct CSVLines {
  private let finder: CSVFieldFinder
  private let file: String
  private let firstLine: Int
  private let start: Int

  /// - Parameters:
  ///   - firstLine: the line of the byte at `start`, which begins a line.
  init(_ finder: CSVFieldFinder, file: String, firstLine: Int, at start: Int) {
    self.finder = finder
    self.file = file
    self.firstLine = firstLine
    self.start = start
  }

  /// The place of some bytes, with the line that they begin in.
  func place(of range: Range<Int>) -> Place {
    let lower = min(max(start, range.lowerBound), finder.limit)
    var lineStart = lower
    while lineStart > start, !endsLine(lineStart - 1) { lineStart -= 1 }
    let lineEnd = finder.lineEnd(from: lower)
    let upper = min(max(lower, range.upperBound), lineEnd)
    return Place(
      file: file, line: firstLine + finder.lineEnds(start..<lineStart),
      column: scalars(lineStart..<lower) + 1, length: scalars(lower..<upper),
      excerpt: finder.text(withoutMark(lineStart)..<lineEnd))
  }

  /// The problem of a quote that is never closed, or of text behind a closing one.
  func problem(_ failure: CSVRawRecord.Failure) -> Diagnostic {
    switch failure {
    case .unclosedQuote(let offset):
      Diagnostic(
        .csvQuote, "the quote that opens here must be closed before the end of the file",
        at: place(of: offset..<(offset + 1)),
        hint: "is a quote missing, or one too many, in this record?")
    case .textAfterQuote(let offset):
      Diagnostic(
        .csvQuote, "a separator or a line end must follow the closing quote, not other text",
        at: place(of: offset..<(offset + 1)),
        hint: "a quote within a quoted cell is written twice")
    }
  }

  /// The problem of a byte that is not UTF-8; `byte` is its offset in the file.
  func notUTF8(at offset: Int, byte: Int? = nil) -> Diagnostic {
    Diagnostic(
      .csvEncoding, "the file must be UTF-8 text, which byte \((byte ?? offset) + 1) is not",
      at: place(of: offset..<(offset + 1)),
      hint: UndecodableText.hint(
        for: bytes(around: offset), at: min(offset, 4096), declared: .utf8))
  }

  /// Up to 4,096 bytes before an offset and as many behind it.
  private func bytes(around offset: Int) -> [UInt8] {
    let range = max(0, offset - 4096)..<min(finder.limit, offset + 4096)
    return Array(UnsafeBufferPointer(start: finder.base + range.lowerBound, count: range.count))
  }

  private func endsLine(_ offset: Int) -> Bool {
    finder.base[offset] == 10 || finder.base[offset] == 13
  }

  private func scalars(_ range: Range<Int>) -> Int {
    finder.text(
      withoutMark(range.lowerBound)..<max(withoutMark(range.lowerBound), range.upperBound)
    )
    .unicodeScalars.count
  }

  /// The byte order mark that begins a file belongs to no line.
  private func withoutMark(_ offset: Int) -> Int {
    firstLine == 1 && offset == 0 && finder.hasByteOrderMark ? 3 : offset
  }
}
