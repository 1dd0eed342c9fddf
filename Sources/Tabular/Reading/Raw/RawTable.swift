/// A file as rows of texts, for `show --raw`: nothing trimmed, typed, renamed or padded.
public struct RawTable: Sendable, Equatable {
  /// The first record of a CSV file, or the names found in JSON records in order of appearance.
  public let columns: [String]
  /// The other records, shorter or longer than `columns` where the file has them so; nil for null.
  public let rows: [[String?]]
  /// Problems that do not hinder showing: records with more or fewer cells than the first one.
  public let warnings: Diagnostics
  /// What was found out about the file instead of declared, for people.
  public let remarks: [ReadingRemark]

  /// Rows of texts.
  public init(
    columns: [String], rows: [[String?]], warnings: Diagnostics = Diagnostics(),
    remarks: [ReadingRemark] = []
  ) {
    self.columns = columns
    self.rows = rows
    self.warnings = warnings
    self.remarks = remarks
  }

  /// Reads a file by its name: JSON for `.json`, `.json5`, `.ndjson`, else CSV.
  ///
  /// Throws `csv.quote`, `csv.encoding`, `json.syntax`, `input.read-failed`, `input.changed`.
  public init(_ file: InputFile, csv: CSVNotation = .standard) throws(Diagnostic) {
    try file.demandMemoryForTexts()
    switch InputDeclaration.Format(file: file.name) {
    case .csv: try self.init(csv: CSVOpening(file, csv))
    case .json:
      let source = SourceText(file: file.name, bytes: try file.bytes())
      let grammar = JSONGrammar(file: file.name)
      let document = try JSONDocument(
        parsing: source, as: grammar, for: .display, limits: file.limits)
      try self.init([document.root], of: file)
    case .ndjson:
      let source = SourceText(file: file.name, bytes: try file.bytes())
      var parser = JSONParser(source, grammar: .json, purpose: .display, limits: file.limits)
      try self.init(try parser.documents(), of: file)
    }
  }

  /// The table as one JSON object: `{"columns": [...], "rows": [[...], ...]}`, a row on each line.
  public var json: [UInt8] {
    var bytes = Array("{\"columns\": ".utf8)
    Self.append(columns, to: &bytes)
    bytes += Array(", \"rows\": [".utf8)
    for (index, row) in rows.enumerated() {
      bytes += Array((index == 0 ? "\n" : ",\n").utf8)
      Self.append(row, to: &bytes)
    }
    bytes += Array((rows.isEmpty ? "]}\n" : "\n]}\n").utf8)
    return bytes
  }

  private static func append(_ cells: [String?], to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "["))
    for (index, cell) in cells.enumerated() {
      if index > 0 { bytes += Array(", ".utf8) }
      if let cell { JSONQuoting.append(cell, to: &bytes) } else { bytes += Array("null".utf8) }
    }
    bytes.append(UInt8(ascii: "]"))
  }
}
