/// Where a row of an input stands, and what stands there.
public struct SourceRecord: Sendable, Equatable {
  /// The position of the file in the order in which files were read.
  public let file: Int
  /// The file and the line in which the record begins.
  public let place: Place
  /// The number of the record in its file, from 1.
  public let number: Int
  /// The text of the record as it stands in the file.
  public let text: String
}

extension RowOrigins {
  /// The records of rows, each read again from its file.
  ///
  /// - Parameter format: the format of a file of that name.
  ///
  /// Throws `input.read-failed` when a file can no longer be read.
  public func records(
    of rows: [Int], format: (String) -> InputDeclaration.Format
  ) throws(Diagnostic) -> [SourceRecord] {
    let isJSON = files.contains { format($0.name) != .csv }
    let reader = RecordReader(self, isJSON: isJSON, showsLines: false)
    var records: [SourceRecord] = []
    for row in rows {
      let location = location(ofRow: row)
      let record = try reader.record(at: location, cell: nil)
      records.append(
        SourceRecord(
          file: location.file,
          place: Place(file: files[location.file].name, line: record.line, column: 1),
          number: number(ofRow: row, in: location.file), text: record.text))
    }
    return records
  }

  /// The place of a row among those that were read well from its file, from 1.
  private func number(ofRow row: Int, in file: Int) -> Int {
    let first = stretches.first { $0.file == file }?.firstRow ?? 0
    return readRow(row) - first + 1
  }
}
