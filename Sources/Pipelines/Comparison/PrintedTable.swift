/// A table as a published CSV file prints it: the names of its columns and rows of texts.
///
/// Reads back what `CSVWriter` wrote: commas, line feeds, quotes as in RFC 4180. A cell of no bytes
/// is missing, `""` is a text without characters. Never fails: a line with too few cells is filled up
/// with missing ones, so that an edited file can still be compared.
public struct PrintedTable: Sendable, Equatable {
  /// The names of the columns.
  public let columns: [String]
  /// The cells, as many in each row as there are columns; nil where a value is missing.
  public let rows: [[String?]]

  /// Columns and rows of texts.
  init(columns: [String], rows: [[String?]]) {
    self.columns = columns
    self.rows = rows
  }

  /// Reads the bytes of a file.
  init(_ bytes: [UInt8]) {
    var records = PrintedRecords(bytes).records
    let head = records.isEmpty ? [] : records.removeFirst()
    columns = head.map { $0 ?? "" }
    let width = columns.count
    rows = records.map { record in
      Array((record + [String?](repeating: nil, count: max(0, width - record.count))).prefix(width))
    }
  }

  /// The cells of a column from the first row to the last; nil when there is no such column.
  func cells(_ column: String) -> [String?]? {
    columns.firstIndex(of: column).map { index in rows.map { $0[index] } }
  }
}

/// Splits the bytes of a file into records.
private struct PrintedRecords {
  private(set) var records: [[String?]] = []
  private var record: [String?] = []
  private var cell: [UInt8] = []
  private var isInQuotes = false
  private var wasQuoted = false

  init(_ bytes: [UInt8]) {
    for (index, byte) in bytes.enumerated() { take(byte, isLast: index + 1 == bytes.count) }
  }

  private mutating func take(_ byte: UInt8, isLast: Bool) {
    switch byte {
    case UInt8(ascii: "\""):
      // The second of two quotes opens the cell again, and stands for itself.
      if !isInQuotes, wasQuoted { cell.append(byte) }
      isInQuotes.toggle()
      wasQuoted = true
    case UInt8(ascii: ",") where !isInQuotes: endCell()
    case UInt8(ascii: "\n") where !isInQuotes: endRecord()
    case UInt8(ascii: "\r") where !isInQuotes: break
    default: cell.append(byte)
    }
    if isLast, byte != UInt8(ascii: "\n") { endRecord() }
  }

  private mutating func endCell() {
    record.append(cell.isEmpty && !wasQuoted ? nil : String(decoding: cell, as: UTF8.self))
    cell.removeAll(keepingCapacity: true)
    wasQuoted = false
  }

  private mutating func endRecord() {
    endCell()
    records.append(record)
    record = []
  }
}
