extension RowOrigins {
  /// The records of rows as the text of one file, to be read in place of the files of an input.
  ///
  /// Dots stand in place of cells that are private or not declared. Nil where records cannot stand
  /// alone: in JSON those that lie within others or hold private cells; in CSV those of files with
  /// different headers, with several rows of headers, or in another encoding than UTF-8; and all
  /// that take something from the names of their files.
  ///
  /// Throws `input.read-failed` when a file can no longer be read.
  public func text(
    of rows: [Int], as input: InputDeclaration
  ) throws(Diagnostic) -> String? {
    guard input.columns.allSatisfy({ $0.fileName == nil }), let first = files.first else {
      return nil
    }
    let formats = files.map { input.format(of: $0.name) }
    guard formats.allSatisfy({ $0 == formats[0] }) else { return nil }
    if formats[0] == .csv { return try table(of: rows, as: input, like: first) }
    let isOpen = input.columns.allSatisfy { $0.privacy != .hidden }
    guard isOpen, input.records == .root, !input.hasClimbingColumns else { return nil }
    let texts = try records(of: rows, format: input.format(of:)).map(\.text)
    return formats[0] == .json
      ? "[\n" + texts.joined(separator: ",\n") + "\n]\n"
      : texts.map { $0 + "\n" }.joined()
  }

  private func table(
    of rows: [Int], as input: InputDeclaration, like first: TextFile
  ) throws(Diagnostic) -> String? {
    guard input.csv.header == .first else { return nil }
    let header = try CSVHeader(of: first).names
    for file in files {
      guard file.encoding == .utf8, file.dialect == first.dialect,
        try CSVHeader(of: file).names == header
      else { return nil }
    }
    let texts = RecordTexts(input, ColumnSelection(input, wanted: nil), files)
    var lines = [Self.line(header, first.dialect)]
    if first.dialect.separator != input.csv.dialect.separator {
      lines.insert("sep=\(Character(Unicode.Scalar(first.dialect.separator)))", at: 0)
    }
    for row in rows {
      guard let cells = try texts.openCells(at: location(ofRow: row)) else { return nil }
      lines.append(Self.line(cells, first.dialect))
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func line(_ cells: [String], _ dialect: CSVDialect) -> String {
    let separator = Unicode.Scalar(dialect.separator)
    return cells.map { cell in
      guard let quote = dialect.quote.map({ Unicode.Scalar($0) }),
        cell.unicodeScalars.contains(where: { [separator, quote, "\n", "\r"].contains($0) })
      else { return cell }
      return "\(quote)\(cell.doubling(quote))\(quote)"
    }.joined(separator: String(Character(separator)))
  }
}
