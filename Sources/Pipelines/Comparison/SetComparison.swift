import Tabular

/// Compares the published files of two runs: findings first, then tables, then the rest.
struct SetComparison {
  /// The findings that moved.
  let findings: [FindingMove]
  /// The tables of which a number, a category or a row moved.
  let tables: [TableMove]
  /// The other files that differ: drawings, words, the last digits of numbers.
  let files: [String]
  /// The files that only one of the sets has.
  let unpaired: [String]

  /// Compares files by their paths.
  ///
  /// - Parameter keys: the columns that tell the rows of a table apart, by its file.
  init(from before: [String: [UInt8]], to after: [String: [UInt8]], keys: [String: [String]]) {
    let findingsFile = "findings.csv"
    findings = FindingMove.all(
      from: RecordedFindings(before[findingsFile] ?? []),
      to: RecordedFindings(after[findingsFile] ?? []))
    let both = Set(before.keys).union(after.keys).sorted { $0.precedesByScalars($1) }
    var (tables, files, unpaired): ([TableMove], [String], [String]) = ([], [], [])
    for path in both where before[path] != after[path] {
      guard let old = before[path], let new = after[path] else {
        unpaired.append(path)
        continue
      }
      let move =
        Self.holdsNumbers(path)
        ? TableComparison.move(
          of: path, from: PrintedTable(old), to: PrintedTable(new), key: keys[path] ?? []) : nil
      if let move {
        tables.append(move)
      } else if path != findingsFile || findings.isEmpty {
        files.append(path)
      }
    }
    self.tables = tables
    self.files = files
    self.unpaired = unpaired
  }

  /// Findings are compared by themselves, and the dictionary holds words alone.
  static func holdsNumbers(_ path: String) -> Bool {
    path.hasSuffix(".csv") && !["findings.csv", "dictionary.csv"].contains(path)
  }
}
