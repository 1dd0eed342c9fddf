/// One record with every cell as text, nothing trimmed, typed or padded.
struct CSVRawRecord {
  /// The cells as texts.
  var cells: [String] = []
  /// The bytes of each cell, quotes included.
  var ranges: [Range<Int>] = []
  /// The offset of the line end behind the record.
  var end = 0
  /// What is wrong, and where.
  var failure: Failure?

  /// Why a record cannot be split into cells.
  enum Failure {
    case unclosedQuote(Int)
    case textAfterQuote(Int)
  }
}

extension CSVFieldFinder {
  /// Splits the record at an offset into cells; a NUL is a character like any other.
  func rawRecord(at start: Int) -> CSVRawRecord {
    var record = CSVRawRecord()
    var offset = start
    while true {
      let isQuoted = offset < limit && base[offset] == quote
      let end =
        isQuoted ? addQuoted(at: offset, to: &record) : addPlain(at: offset, to: &record)
      record.end = end
      guard record.failure == nil, end < limit, base[end] == separator else { return record }
      offset = end + 1
    }
  }

  /// The offset of the first record at or after an offset: records of no bytes are passed.
  func passEmptyRecords(at start: Int) -> Int {
    var offset = start
    while offset < limit, base[offset] == 10 || base[offset] == 13 {
      offset = afterLineEnd(offset)
    }
    return offset
  }

  private func addPlain(at offset: Int, to record: inout CSVRawRecord) -> Int {
    var end = self.end(from: offset)
    while end < limit, base[end] == 0 { end = self.end(from: end + 1) }
    record.cells.append(text(offset..<end))
    record.ranges.append(offset..<end)
    return end
  }

  private func addQuoted(at offset: Int, to record: inout CSVRawRecord) -> Int {
    let quoted = quotedCell(at: offset)
    switch quoted.ending {
    case .cutOff: record.failure = .unclosedQuote(offset)
    case .textAfterQuote: record.failure = .textAfterQuote(quoted.end)
    case .proper: break
    }
    record.cells.append(
      quoted.hasDoubledQuotes
        ? String(decoding: unquoted(quoted.content), as: UTF8.self) : text(quoted.content))
    record.ranges.append(offset..<quoted.end)
    return quoted.end
  }

  /// Bytes as text.
  func text(_ range: Range<Int>) -> String {
    String(
      decoding: UnsafeBufferPointer(start: base + range.lowerBound, count: range.count),
      as: UTF8.self)
  }
}
