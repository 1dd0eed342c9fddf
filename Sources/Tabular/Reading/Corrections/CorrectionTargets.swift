/// The records that the corrections of an input mean, found by their keys.
struct CorrectionTargets {
  /// A record with the corrections that mean it.
  struct Target {
    /// Where it stands.
    let location: RecordLocation
    /// Its row; nil for a record that could not be read.
    let row: Int?
    /// The corrections, by their position.
    var corrections: [Int]
  }

  /// The records in the order of the files.
  let all: [Target]

  /// Whether a correction means a record.
  func hits(_ correction: Int) -> Bool {
    all.contains { $0.corrections.contains(correction) }
  }

  /// Looks for the keys among the rows that were read, and among the records that could not be.
  ///
  /// Throws when a file can no longer be read.
  init(
    _ file: CorrectionFile, of input: InputDeclaration, _ selection: ColumnSelection,
    _ rows: PhysicalRows, _ texts: RecordTexts
  ) throws(Diagnostic) {
    let keys = KeyColumns(input, selection)
    let wanted = file.keys.columns
    let good = Self.matches(keys.columns(of: rows), wanted)
    var targets = Self.targets(good) { row in
      (rows.origins.location(ofRow: row), row)
    }
    let bad = try Self.badRecords(rows.problems, texts)
    let badKeys = keys.columns(of: bad, rows.origins.files)
    targets += Self.targets(Self.matches(badKeys.columns, wanted)) { row in
      (bad[badKeys.rows[row]].location, nil)
    }
    all = targets.sorted { $0.location < $1.location }
  }

  /// The records that could not be read although they have as many cells as the header.
  private static func badRecords(
    _ problems: RowProblems, _ texts: RecordTexts
  ) throws(Diagnostic) -> [(location: RecordLocation, cells: [String])] {
    var records: [(location: RecordLocation, cells: [String])] = []
    for problem in problems.inOrder where problem.location != records.last?.location {
      guard let cells = try texts.cells(at: problem.location) else { continue }
      records.append((problem.location, cells))
    }
    return records
  }

  /// The rows whose keys corrections have, each with those corrections.
  private static func matches(
    _ columns: [Column], _ wanted: [Column]
  ) -> [(row: Int, corrections: [Int])] {
    let rows = columns.first?.count ?? 0
    let both = zip(columns, wanted).compactMap { Column.concatenated([$0, $1]) }
    guard both.count == wanted.count, !both.isEmpty else { return [] }
    let fields = both.enumerated().map { Field(String($0), $1.kind) }
    guard let table = try? Table(Schema(fields), both),
      let groups = try? Groups(table, by: fields.map(\.name))
    else { return [] }
    var meant = [[Int]](repeating: [], count: groups.count)
    for (index, group) in groups.indices[rows...].enumerated() { meant[Int(group)].append(index) }
    return groups.indices[..<rows].enumerated().compactMap { row, group in
      meant[Int(group)].isEmpty ? nil : (row, meant[Int(group)])
    }
  }

  private static func targets(
    _ matches: [(row: Int, corrections: [Int])],
    at place: (Int) -> (location: RecordLocation, row: Int?)
  ) -> [Target] {
    matches.map { match in
      let (location, row) = place(match.row)
      return Target(location: location, row: row, corrections: match.corrections)
    }
  }
}

/// The columns of an input's key, made of columns or of texts as they stand in files.
private struct KeyColumns {
  private let input: InputDeclaration
  private let selection: ColumnSelection
  /// Where the columns of the key stand among those that are read.
  private let positions: [Int]

  init(_ input: InputDeclaration, _ whole: ColumnSelection) {
    var key = InputDeclaration(
      input.name, columns: input.key.compactMap { name in input.columns.first { $0.name == name } })
    for index in key.columns.indices { key.columns[index].constraints = [] }
    self.input = key
    selection = ColumnSelection(key, wanted: nil)
    positions = selection.physical.compactMap { whole.physical.firstIndex(of: $0) }
  }

  /// The columns of the key of rows that were read.
  func columns(of rows: PhysicalRows) -> [Column] {
    made(of: positions.map { rows.columns[$0] }, rows.origins)
  }

  /// The columns of the key of those records that have one.
  func columns(
    of records: [(location: RecordLocation, cells: [String])], _ files: [TextFile]
  ) -> (columns: [Column], rows: [Int]) {
    let keys = TextRows(
      records.map { record in positions.map { record.cells[$0] } }, as: selection.physical)
    let origins = RowOrigins(files, at: keys.rows.map { records[$0].location })
    return (made(of: keys.columns, origins), keys.rows)
  }

  private func made(of columns: [Column], _ origins: RowOrigins) -> [Column] {
    let rows = PhysicalRows(
      columns: columns, origins: origins, problems: RowProblems(limit: 0), rowsRead: 0,
      files: [])
    return DeclaredColumns(input, selection, rows, limit: 0).columns
  }
}
