/// Opens a CSV file as it is declared, and finds out what is left to the file to say.
struct CSVOpening {
  /// The text, with the dialect that holds in this file.
  let text: TextFile
  /// What was found out instead of declared, for people.
  private(set) var remarks: [ReadingRemark] = []

  /// Throws `csv.encoding` where bytes are not as declared or do not tell, `csv.separator` where a
  /// line `sep=` names another separator than the declaration, `input.read-failed`.
  init(_ file: InputFile, _ notation: CSVNotation) throws(Diagnostic) {
    var encoding = TextEncoding.utf8
    if let declared = notation.encoding {
      encoding = declared
    } else {
      guard let found = EncodingDetection.encoding(of: try file.bytes()) else {
        throw EncodingDetection.undecided(file.name)
      }
      encoding = found.value
      // The evidence quotes a word of the file, which may be private.
      remarks.append(.encoding(found.value.rawValue))
    }
    let text = try TextFile(file, in: encoding, dialect: notation.dialect)
    guard let separator = try Self.separatorLine(of: text) else {
      self.text = text
      return
    }
    if notation.isSeparatorDeclared, separator != notation.dialect.separator {
      throw Self.disagreement(separator, notation.dialect, file.name)
    }
    guard let dialect = CSVDialect(separator: separator, quote: notation.dialect.quote) else {
      throw Self.disagreement(separator, notation.dialect, file.name)
    }
    if !notation.isSeparatorDeclared {
      remarks.append(.separator(String(Character(Unicode.Scalar(dialect.separator)))))
    }
    self.text = TextFile(text, dialect: dialect)
  }

  private static func separatorLine(of text: TextFile) throws(Diagnostic) -> UInt8? {
    let buffer = CSVBuffer()
    try buffer.load(text, from: 0, count: 16)
    return buffer.withFinder(text.dialect) { $0.separatorLine?.separator }
  }

  private static func disagreement(
    _ separator: UInt8, _ dialect: CSVDialect, _ file: String
  ) -> Diagnostic {
    let found = String(Character(Unicode.Scalar(separator)))
    return Diagnostic(
      .csvSeparator,
      "the separator must be \(dialect.separatorText), as declared, not '\(found)' as this line says",
      at: Place(file: file, line: 1, column: 5, excerpt: "sep=" + found),
      hint: "declare the separator that the file really has")
  }
}

extension CSVDialect {
  /// The separator in quotes, for messages.
  var separatorText: String {
    separator == UInt8(ascii: "\t")
      ? "a tab" : "'" + String(Character(Unicode.Scalar(separator))) + "'"
  }
}

extension CSVFieldFinder {
  /// The separator that a first line `sep=;` names, and where the next line begins.
  ///
  /// Spreadsheet programs write such a line for each other; it is no record.
  var separatorLine: (separator: UInt8, end: Int)? {
    let start = hasByteOrderMark ? 3 : 0
    guard limit >= start + 5, text(start..<(start + 4)).lowercased() == "sep=" else { return nil }
    let separator = base[start + 4]
    let isAlone = start + 5 == limit || base[start + 5] == 10 || base[start + 5] == 13
    guard isAlone, separator < 0x80, separator != 10, separator != 13 else { return nil }
    return (separator, afterLineEnd(start + 5))
  }

  /// The offset of the first row, empty or not: behind a byte order mark and a line `sep=`.
  var firstRow: Int { separatorLine?.end ?? (hasByteOrderMark ? 3 : 0) }

  /// The offset of the first record: behind a byte order mark, a line `sep=` and empty lines.
  var firstRecord: Int {
    passEmptyRecords(at: firstRow)
  }
}
