/// Reads the files of a spoilt project one character after the other, as slowly and plainly as can
/// be: what Acopio's own reader is compared with.
struct PlainReader {
  /// How many records there are, good and bad ones.
  private(set) var read = 0
  /// The rows that keep to the declaration, in the order of the files.
  private(set) var kept: [[String]] = []
  /// Whether a file is no CSV file with the declared columns at all.
  private(set) var isBroken = false

  init(_ project: SpoiledProject) {
    for file in project.files { add(file.bytes) }
  }

  /// Whether two rows that are kept have one key.
  var repeatsKey: Bool { Set(kept.map { $0[0] }).count < kept.count }

  private mutating func add(_ bytes: [UInt8]) {
    guard String(validating: bytes, as: UTF8.self) != nil, var records = Self.records(bytes),
      !records.isEmpty
    else {
      isBroken = true
      return
    }
    let header = records.removeFirst()
    let positions = SpoiledProject.columns.compactMap { name in
      header.cells.indices.filter { header.cells[$0] == name }.first
    }
    let isWhole = SpoiledProject.columns.allSatisfy { name in
      header.cells.count { $0 == name } == 1
    }
    guard header.isSound, isWhole else {
      isBroken = true
      return
    }
    read += records.count
    for record in records where record.isSound && record.cells.count == header.cells.count {
      let cells = positions.map { record.cells[$0] }
      if Self.isGood(cells) { kept.append(cells) }
    }
  }

  private struct Record {
    var cells: [String] = []
    var isSound = true
  }

  /// The records; nil when a quote is never closed.
  private static func records(_ bytes: [UInt8]) -> [Record]? {
    var records: [Record] = []
    var record = Record()
    var position = 0
    while position < bytes.count {
      if record.cells.isEmpty, bytes[position] == 10 {
        position += 1
        continue
      }
      guard let cell = cell(bytes, at: &position, &record.isSound) else { return nil }
      record.cells.append(cell)
      let isSeparator = position < bytes.count && bytes[position] == 44
      position += 1
      if isSeparator, position == bytes.count { record.cells.append("") }
      if !isSeparator || position == bytes.count {
        records.append(record)
        record = Record()
      }
    }
    return records
  }

  /// The cell at a position, which moves to the comma or line end behind it.
  private static func cell(
    _ bytes: [UInt8], at position: inout Int, _ isSound: inout Bool
  ) -> String? {
    var cell: [UInt8] = []
    if position < bytes.count, bytes[position] == 34 {
      position += 1
      while true {
        guard position < bytes.count else { return nil }
        let isDoubled =
          bytes[position] == 34 && position + 1 < bytes.count
          && bytes[position + 1] == 34
        if bytes[position] == 34, !isDoubled { break }
        cell.append(bytes[position])
        position += isDoubled ? 2 : 1
      }
      position += 1
      let isEnd = position == bytes.count || bytes[position] == 44 || bytes[position] == 10
      isSound = isSound && isEnd
    }
    while position < bytes.count, bytes[position] != 44, bytes[position] != 10 {
      cell.append(bytes[position])
      position += 1
    }
    return String(decoding: cell, as: UTF8.self)
  }

  /// Whether the cells `id coop n on note` are what the columns demand.
  private static func isGood(_ cells: [String]) -> Bool {
    let isNumber = cells[2].isEmpty || cells[2].allSatisfy { $0.isASCII && $0.isNumber }
    return !cells[0].isEmpty && ["A", "B", ""].contains(cells[1]) && isNumber
      && (cells[3].isEmpty || isDate(cells[3]))
  }

  private static func isDate(_ text: String) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.map(\.count) == [4, 2, 2], let year = Int(parts[0]), let month = Int(parts[1]),
      let day = Int(parts[2]), !text.contains("+"), (1...12).contains(month), year > 0
    else { return false }
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    return (1...days[month - 1]).contains(day)
  }
}
