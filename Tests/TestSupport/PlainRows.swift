/// The records of a CSV file by the names of its header, read in the plainest way there is.
///
/// For looking at results, and for recomputing them without the reader that is under test.
public struct PlainRows {
  /// One record for each row.
  public let rows: [[String: String]]

  /// Reads comma-separated text; a quoted field may hold commas, line ends and doubled quotes.
  public init(_ text: String) {
    var records = Self.records(Array(text.utf8))
    let header = records.isEmpty ? [] : records.removeFirst()
    rows = records.map { record in
      Dictionary(zip(header, record), uniquingKeysWith: { first, _ in first })
    }
  }

  /// The cells of a column.
  public func texts(_ column: String) -> [String] { rows.map { $0[column] ?? "" } }

  /// The numbers of a column; nil where a cell is none.
  public func numbers(_ column: String) -> [Double?] { texts(column).map { Double($0) } }

  /// The number in a column of the first row that has these cells.
  public func number(_ column: String, where cells: [String: String] = [:]) -> Double? {
    rows.first { row in cells.allSatisfy { row[$0.key] == $0.value } }
      .flatMap { Double($0[column] ?? "") }
  }

  private static func records(_ bytes: [UInt8]) -> [[String]] {
    var (records, record, field): ([[String]], [String], [UInt8]) = ([], [], [])
    var isQuoted = false
    for byte in bytes + [UInt8(ascii: "\n")] {
      switch byte {
      case UInt8(ascii: "\""):
        // The second of two quotes in a quoted field opens it again, and stands for itself.
        isQuoted.toggle()
        if isQuoted, !field.isEmpty { field.append(byte) }
      case UInt8(ascii: ",") where !isQuoted, UInt8(ascii: "\n") where !isQuoted:
        record.append(String(decoding: field, as: UTF8.self))
        field = []
        guard byte == UInt8(ascii: "\n") else { continue }
        if record != [""] { records.append(record) }
        record = []
      case UInt8(ascii: "\r") where !isQuoted: continue
      default: field.append(byte)
      }
    }
    return records
  }
}
