/// Reads the cells of single records again, as the texts that stand in the file.
final class RecordTexts {
  private let input: InputDeclaration
  private let selection: ColumnSelection
  private let files: [TextFile]
  /// For each CSV file that was asked for: where the columns stand in it, and how many it has.
  private var layouts: [Int: (positions: [Int], width: Int)] = [:]
  /// For each JSON file that was asked for: the cells of its records by their first byte.
  private var records: [Int: [Int: [String]]] = [:]
  private let buffer = CSVBuffer()

  init(_ input: InputDeclaration, _ selection: ColumnSelection, _ files: [TextFile]) {
    self.input = input
    self.selection = selection
    self.files = files
  }

  /// The cells of the columns that are read, in their order; nil for a record that has more or
  /// fewer cells than the header, or no text in one of them.
  ///
  /// Throws when the file can no longer be read.
  func cells(at location: RecordLocation) throws(Diagnostic) -> [String]? {
    let file = files[location.file]
    guard input.format(of: file.name) == .csv else {
      if records[location.file] == nil {
        records[location.file] = try JSONInput(input, selection, ReadingSettings()).texts(
          of: file.file)
      }
      return records[location.file]?[location.byte]
    }
    let layout = try layout(of: location.file)
    let record = try rawRecord(at: location.byte, of: file)
    guard record.failure == nil, record.cells.count == layout.width else { return nil }
    return layout.positions.map { record.cells[$0] }
  }

  /// All cells of a record in the order of the file, with dots in place of those that are private
  /// or not declared; nil for a record of a JSON file, or one that does not fit the header.
  ///
  /// Throws when the file can no longer be read.
  func openCells(at location: RecordLocation) throws(Diagnostic) -> [String]? {
    let file = files[location.file]
    guard input.format(of: file.name) == .csv else { return nil }
    let open = input.columns.filter { $0.privacy != .hidden }.flatMap(\.headers)
    let header = try CSVHeader(of: file, rows: input.csv.header)
    let matches = HeaderMatches(header, declared: open, in: file.name)
    let positions = Set(open.map(matches.position))
    let record = try rawRecord(at: location.byte, of: file)
    guard record.failure == nil, record.cells.count == header.names.count,
      !matches.problems.hasErrors
    else { return nil }
    return record.cells.enumerated().map { positions.contains($0) ? $1 : "···" }
  }

  private func rawRecord(
    at byte: Int, of file: TextFile
  ) throws(Diagnostic) -> CSVRawRecord {
    try buffer.load(file, from: byte, count: CSVBlockReader.slack)
    while true {
      let record = buffer.withFinder(file.dialect) { $0.rawRecord(at: 0) }
      let isWhole = record.failure == nil && record.end + 1 < buffer.count
      if isWhole || buffer.isFinal || buffer.count > file.limits[.record] {
        return record
      }
      try buffer.extend(file, by: buffer.count)
    }
  }

  private func layout(of file: Int) throws(Diagnostic) -> (positions: [Int], width: Int) {
    if let layout = layouts[file] { return layout }
    let columns = try CSVColumns(of: files[file], input, selection)
    let steps = columns.layout?.steps ?? []
    let positions = selection.physical.indices.map { column in
      steps.firstIndex { $0.column == column } ?? 0
    }
    layouts[file] = (positions, steps.count)
    return (positions, steps.count)
  }
}
