extension Diagnostic.Code {
  /// An input that is not there.
  public static let inputMissing = Diagnostic.Code(
    "input.missing", .missingInput,
    """
    A file that a pipeline or the command line names does not exist, or no file matches the pattern.
    Nothing was read or written.
    """)

  /// An input that may not be read, or is no file.
  public static let inputUnreadable = Diagnostic.Code(
    "input.unreadable", .missingInput,
    """
    A path exists but cannot be read as a file: a permission is missing, or it is a folder, a named
    pipe or a device. Acopio reads regular files only, because it must be able to tell that a file
    did not change while it was read.
    """)

  /// The system has no more file descriptors.
  public static let tooManyFiles = Diagnostic.Code(
    "input.too-many-files", .resources,
    """
    The system allows no more open files for this process or at all. Close other programs, or raise
    the limit ('ulimit -n').
    """)

  /// The system failed to read a file that was open.
  public static let readFailed = Diagnostic.Code(
    "input.read-failed", .inputOutput,
    """
    The system reported an error while a file was read: a disk or a network drive that fails. What
    was published before is untouched. Copy the file to another disk and run again.
    """)

  /// An input that changed while it was read.
  public static let inputChanged = Diagnostic.Code(
    "input.changed", .tryAgain,
    """
    The size, the time or the identity of a file changed between the first byte and the last one.
    Whatever was read may be half old, half new, so nothing was published. Run again when the
    program that writes the file has finished.
    """)

  /// A workbook, an archive, a document or a web page in place of data.
  public static let foreignFormat = Diagnostic.Code(
    "input.foreign-format", .content,
    """
    The first bytes of a file say that it is a workbook, an archive, a database, a document or a web
    page, whatever its name ends with. Acopio reads CSV and JSON only, because these say the same to
    everybody. The hint names the way from this format to CSV. A spreadsheet keeps one table in each
    sheet, so save each sheet; and look at dates and long numbers, which spreadsheets rewrite.
    """)

  /// The codes about opening and reading files.
  static let aboutFiles: [Diagnostic.Code] = [
    .inputMissing, .inputUnreadable, .tooManyFiles, .readFailed, .inputChanged,
    .foreignFormat,
  ]

  /// The codes about reading.
  public static let aboutReading: [Diagnostic.Code] =
    aboutFiles + aboutForms + aboutJSON + aboutColumnDeclarations + aboutCSV + aboutRows
    + aboutCorrections + aboutConversions + aboutTableSchemas
}
