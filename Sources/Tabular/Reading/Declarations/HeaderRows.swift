/// Which rows of a file hold the names of its columns.
public struct HeaderRows: Sendable, Equatable {
  /// The rows from 1 as a spreadsheet counts them, empty ones too; none for the first that has
  /// something in it.
  public let rows: [Int]

  /// The first record.
  public static let first = HeaderRows(rows: [])

  private init(rows: [Int]) { self.rows = rows }

  /// Rows in ascending order; nil unless there is one to nine of them, from 1 to 1,000.
  public init?(_ rows: [Int]) {
    guard (1...9).contains(rows.count), rows.allSatisfy((1...1000).contains),
      zip(rows, rows.dropFirst()).allSatisfy({ $0 < $1 })
    else { return nil }
    self.rows = rows
  }

  /// The last row of the header.
  var last: Int { rows.last ?? 1 }

  /// The names of the columns: the cells of all header rows one above the other, joined by spaces.
  ///
  /// In all rows but the last, an empty cell takes the text on its left, because spreadsheets write
  /// a cell that spans columns so. As long as the longest row.
  static func names(_ rows: [[String]]) -> [String] {
    guard let last = rows.last, rows.count > 1 else { return rows.last ?? [] }
    let upper = rows.dropLast().map(filled)
    let width = rows.map(\.count).max() ?? 0
    return (0..<width).map { column in
      (upper + [last]).compactMap { $0.indices.contains(column) ? $0[column] : nil }
        .filter { !$0.isEmpty }.joined(separator: " ")
    }
  }

  private static func filled(_ row: [String]) -> [String] {
    var text = ""
    return row.map { cell in
      if !cell.isEmpty { text = cell }
      return text
    }
  }
}

extension SectionKeys {
  /// The rows of the header: a number, or a list of them; the first record where nothing is said.
  func headerRows(reporting diagnostics: inout Diagnostics) -> HeaderRows {
    guard let node = node("header") else { return .first }
    let elements = node.elements ?? [node]
    let numbers = elements.compactMap { $0.wholeNumber }
    if numbers.count == elements.count, let rows = HeaderRows(numbers) { return rows }
    diagnostics.error(
      .wrongValue, "'header' must be a row such as 3, or rows such as [2, 3]", at: place("header"))
    return .first
  }
}

extension JSONNode {
  /// The number, if it is a whole one.
  fileprivate var wholeNumber: Int? {
    if case .number(let text) = value { Int(text) } else { nil }
  }
}
