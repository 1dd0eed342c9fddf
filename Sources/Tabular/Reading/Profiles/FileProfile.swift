/// What the columns of a file look like, and which of them tell its rows apart.
public struct FileProfile: Sendable {
  /// How many rows there are.
  public let rows: Int
  /// The columns, in the order of the file.
  public let columns: [ColumnProfile]
  /// The headers of the columns that tell rows apart; empty where no column or pair does.
  public let key: [String]
  /// The records of lists inside of records, as forms have them, by the path that leads there.
  public let repeats: [(path: String, profile: FileProfile)]
  /// The path to the records, if an object only wraps them as answers of a server do.
  public let records: String?
  /// Whether the wrapping object says that more pages of records follow.
  public let isOnePageOfMore: Bool

  /// Looks at a whole file.
  public init(_ file: InputFile, csv: CSVNotation = .standard) throws(Diagnostic) {
    guard InputDeclaration.Format(file: file.name) == .json else {
      self.init(try RawTable(file, csv: csv), repeats: [], in: nil)
      return
    }
    try file.demandMemoryForTexts()
    let source = SourceText(file: file.name, bytes: try file.bytes())
    let grammar = JSONGrammar(file: file.name)
    let document = try JSONDocument(
      parsing: source, as: grammar, for: .display, limits: file.limits)
    guard let envelope = RecordEnvelope(document.root) else {
      try self.init(records: [document.root], at: "", of: file)
      return
    }
    try self.init(records: [envelope.records], at: envelope.path, of: file, in: envelope)
  }

  /// The reason that a word for a missing value gives.
  public static func reason(ofMissing word: String) -> MissingReason {
    CellPatterns.missing.first { $0.word == word }?.reason ?? .notKnown
  }

  /// Looks at records and, below them, at lists of records.
  private init(
    records: [JSONNode], at path: String, of file: InputFile, in envelope: RecordEnvelope? = nil
  ) throws(Diagnostic) {
    let rows = records.flatMap { $0.elements ?? [$0] }
    var names: [String] = []
    for row in rows {
      for member in row.members ?? [] where !names.contains(member.key) {
        if member.node.elements?.first?.members != nil { names.append(member.key) }
      }
    }
    let usable = names.filter { RecordPath($0 + "[*]")?.steps.count == 1 }
    var repeats: [(String, FileProfile)] = []
    for name in usable {
      let inner = path + (path.isEmpty ? "" : ".") + name + "[*]"
      let below = rows.compactMap { $0[name] }
      repeats.append((inner, try FileProfile(records: below, at: inner, of: file)))
    }
    self.init(
      try RawTable(records, of: file), repeats: repeats.flatMap { [($0.0, $0.1)] + $0.1.repeats },
      in: envelope)
  }

  private init(
    _ table: RawTable, repeats: [(path: String, profile: FileProfile)], in envelope: RecordEnvelope?
  ) {
    records = envelope?.path
    isOnePageOfMore = envelope?.hasMorePages ?? false
    rows = table.rows.count
    self.repeats = repeats
    columns = table.columns.indices.map { index in
      ColumnProfile(
        table.columns[index], table.rows.map { index < $0.count ? $0[index] : nil })
    }
    key = Self.key(of: table, columns)
  }

  /// The first column, or else pair of columns, without a missing cell and with no value twice.
  private static func key(of table: RawTable, _ columns: [ColumnProfile]) -> [String] {
    let candidates = columns.indices.filter { index in
      let column = columns[index]
      guard case .number = column.type else {
        return column.blanks == 0 && column.missingWords.isEmpty && column.type != .nested
          && columns.count { $0.header == column.header } == 1 && !column.header.isEmpty
      }
      return false
    }.sorted { (columns[$0].keyRank, $0) < (columns[$1].keyRank, $1) }
    if let single = candidates.first(where: { columns[$0].distinct == table.rows.count }) {
      return [columns[single].header]
    }
    let tried = candidates.prefix(8)
    for first in tried {
      for second in tried where second > first || columns[second].keyRank > columns[first].keyRank {
        guard columns[first].distinct * columns[second].distinct >= table.rows.count else {
          continue
        }
        let pairs = Set(table.rows.map { [$0[first] ?? "", $0[second] ?? ""] })
        if pairs.count == table.rows.count {
          return [first, second].sorted().map { columns[$0].header }
        }
      }
    }
    return []
  }
}

extension ColumnProfile {
  /// How unlike a key the header is: names of codes first, numbers of rows last.
  fileprivate var keyRank: Int {
    let words = header.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
    if words.contains(where: { ["uuid", "id", "code", "codigo", "key", "instanceid"].contains($0) })
    {
      return header == "_id" ? 1 : 0
    }
    if header.lowercased().hasSuffix("id") { return 1 }
    if words.contains(where: { ["rownames", "row", "index"].contains($0) }) { return 4 }
    if case .date = type { return 2 }
    return type == .text ? 2 : 3
  }
}
