extension CSVFieldFinder {
  /// The first cell or record with more bytes than it may have, among records that were read.
  ///
  /// - Parameters:
  ///   - bytes: where the records stand.
  ///   - records: where each good one begins, counted from the first byte; only what lies between
  ///     two of them that are far apart is looked at.
  ///   - origin: where the bytes begin in the file.
  func firstExcess(
    over limits: Limits, in bytes: Range<Int>, records: [UInt32], at origin: Int
  ) -> CSVFailure? {
    let least = min(limits[.field], limits[.record])
    guard bytes.count > least else { return nil }
    var start = bytes.lowerBound
    for record in records {
      let next = bytes.lowerBound + Int(record)
      if next - start > least, let excess = excess(over: limits, in: start..<next, at: origin) {
        return excess
      }
      start = next
    }
    return excess(over: limits, in: start..<bytes.upperBound, at: origin)
  }

  /// Splits records into cells, up to the first that is too long.
  private func excess(over limits: Limits, in bytes: Range<Int>, at origin: Int) -> CSVFailure? {
    guard bytes.count > min(limits[.field], limits[.record]) else { return nil }
    var offset = passEmptyRecords(at: bytes.lowerBound)
    while offset < bytes.upperBound {
      let record = rawRecord(at: offset)
      if let cell = record.ranges.first(where: { $0.count > limits[.field] }) {
        return .fieldTooLarge(origin + cell.lowerBound, cell.count)
      }
      if record.end - offset > limits[.record] { return .recordTooLong(origin + offset) }
      // A record with a stray quote is a misfit of its own; the line end behind it is looked for.
      let end = record.failure == nil ? record.end : lineEnd(from: record.end)
      offset = passEmptyRecords(at: max(offset + 1, afterLineEnd(end)))
    }
    return nil
  }
}

extension CSVLines {
  /// Makes sure that a record keeps to the limits.
  ///
  /// Throws `csv.record-too-long`, `input.field-too-large`, `input.too-many-columns`.
  func demand(_ record: CSVRawRecord, within limits: Limits) throws(Diagnostic) {
    let start = record.ranges.first?.lowerBound ?? record.end
    let hint = "look for a quote that is never closed"
    if let field = record.ranges.first(where: { $0.count > limits[.field] }) {
      try limits.demand(
        .field, "a cell", has: field.count,
        at: place(of: field.lowerBound..<(field.lowerBound + 1)), hint: hint)
    }
    let (bytes, cells) = (record.end - start, record.cells.count)
    guard bytes > limits[.record] || cells > limits[.columns] else { return }
    let beginning = place(of: start..<(start + 1))
    try limits.demand(.record, "a record", has: bytes, at: beginning, hint: hint)
    try limits.demand(
      .columns, "a record", has: cells, at: beginning,
      hint: "is the separator the declared one, and each record on a line of its own?")
  }
}
