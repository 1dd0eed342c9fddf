extension Diagnostic.Code {
  /// An input without content.
  public static let inputEmpty = Diagnostic.Code(
    "input.empty", .content,
    """
    A file has no header and no rows: it has no bytes, or only empty lines. Often an export failed or
    is still running. Nothing was published.
    """)

  /// Quotes of a CSV file that do not match.
  public static let csvQuote = Diagnostic.Code(
    "csv.quote", .content,
    """
    A cell begins with a quote that is never closed, or text follows a closing quote. The caret shows
    the opening quote, or the text behind the closing one. A quote within a quoted cell is written
    twice (RFC 4180).
    """)

  /// Bytes of a CSV file that are not the declared encoding.
  public static let csvEncoding = Diagnostic.Code(
    "csv.encoding", .content,
    """
    A byte of the file means nothing in the declared encoding, which is UTF-8 unless 'encoding' under
    'defaults' says otherwise. Files from Windows spreadsheets are often in windows-1252, those from
    older Macintosh programs in macroman. 'acopio show --raw --detect FILE' says which one fits, and
    by which evidence; "encoding": "detect" finds out at every run and says what it found.
    """)

  /// A line `sep=` that names another separator than the declaration.
  public static let csvSeparator = Diagnostic.Code(
    "csv.separator", .content,
    """
    The first line of a file, such as 'sep=;', names another separator than the pipeline declares.
    One of them is wrong: look at the file, then mend the declaration or the line.
    """)

  /// A record that is longer than any record of a table.
  public static let csvRecordTooLong = Diagnostic.Code(
    "csv.record-too-long", .content,
    """
    A record is longer than the limit 'record'. Usually a quote opens and is never closed, so that the
    rest of the file counts as one cell; or the file is no CSV file. '--limit record=64MiB' allows
    more.
    """)

  /// A declared column that the file does not have.
  public static let inputColumnMissing = Diagnostic.Code(
    "input.missing-column", .content,
    """
    The header of a file lacks a column that the pipeline declares. The note lists the headers that
    the file has. If the column has another header there, write it under 'header'.
    """)

  /// A declared column that the file has twice.
  public static let inputColumnTwice = Diagnostic.Code(
    "input.duplicate-column", .content,
    """
    The header of a file names a declared column twice, so that nobody can say which one is meant.
    """)

  /// The codes about CSV files.
  static let aboutCSV: [Diagnostic.Code] = [
    .inputEmpty, .csvQuote, .csvEncoding, .csvSeparator, .csvRecordTooLong, .inputColumnMissing,
    .inputColumnTwice,
  ]
}
