extension Diagnostic.Code {
  /// A cell that is not what its column holds.
  public static let inputCell = Diagnostic.Code(
    "input.cell", .content,
    """
    A cell cannot be read as what its column is declared to hold: a number, a date in the declared
    pattern, a flag, a season. Nothing is guessed. If a word stands for a missing value, declare it
    under 'missing' with its reason; if numbers have a decimal comma, declare 'decimal'.
    """)

  /// A cell that breaks a constraint of its column.
  public static let inputConstraint = Diagnostic.Code(
    "input.constraint", .content,
    """
    A cell can be read, but is not what its column demands: required, unique, within a range, one of
    a list. Mend the file, or the declaration if it asks too much.
    """)

  /// A value that the column it refers to does not have.
  public static let inputReference = Diagnostic.Code(
    "input.reference", .content,
    """
    A column 'refers' to a column of another input, and a cell has a value that does not stand there.
    Missing cells refer to nothing. Add what is missing to the other input, or mend the cell;
    'bad_rows' may let some of them be left out.
    """)

  /// A record with more or fewer cells than the header.
  public static let inputCells = Diagnostic.Code(
    "input.cells", .content,
    """
    A record has more or fewer cells than the header. Often a separator stands unquoted within a
    text, or a decimal comma does; then quote the cell.
    """)

  /// What was taken from a file because nobody declared it.
  public static let inputRemark = Diagnostic.Code(
    "input.remark", .content,
    """
    Something was found out from a file instead of being declared: its encoding, its separator, or a
    header that differs from the declared one in case or spaces only. The rows are read; declare what
    was found, and the remark goes away.
    """)

  /// A file whose name lacks the piece that a column holds.
  public static let inputFileName = Diagnostic.Code(
    "input.file-name", .content,
    """
    A column is declared as a piece of the file's name ('from': 'file'), and the expression under
    'matches' does not match the name of one of the files. Rename the file, or mend the expression.
    """)

  /// A record with a NUL byte.
  public static let inputNUL = Diagnostic.Code(
    "input.nul", .content,
    """
    A record holds a NUL byte, which belongs into no text. The file may be damaged, or be no text.
    """)

  /// Rows that break the declaration, all together.
  public static let inputBadRows = Diagnostic.Code(
    "input.bad-rows", .content,
    """
    Rows of an input break its declaration, more of them than 'bad_rows' allows. The first ones are
    shown with their place. 'reject up to 1%' leaves bad rows out, lists them and says so in the
    report; more than the declared share stops the run.
    """)

  /// A file that is left out of a run.
  public static let inputFileSetAside = Diagnostic.Code(
    "input.file-set-aside", .content,
    """
    A file of an input cannot be read: its encoding, its header, a quote that is never closed, a
    permission. The input says "bad_files": "set aside", so the other files are read and published
    without it. The first line of the answer, the data quality of the report and the manifest name
    the file. The run ends with 0, because everything else is published; with '--strict' it ends
    with 1 and publishes nothing. Without "set aside" one such file stops the run. When no file of
    an input can be read, the run stops in any case.
    """)

  /// A key that stands in several rows.
  public static let inputDuplicateKey = Diagnostic.Code(
    "input.duplicate-key", .content,
    """
    The columns under 'key' must tell the rows of an input apart, but several rows agree in all of
    them. Often a file was added twice, or the key lacks a column.
    """)

  /// A unit or a state that nothing explains.
  public static let inputUnknownQuantity = Diagnostic.Code(
    "input.unknown-quantity", .content,
    """
    Amounts are in a unit or a product state that is not declared, or no declared factor leads from
    there to the measure of the column. Nothing is guessed: declare the unit under 'units' or the
    factor under 'factors', with its source; or say how much the unit is in each country, for each
    product and state, in a file of conversions. 'acopio run' leaves a list of such units in
    '.acopio/failed', one line for each, which is such a file once 'factor' and 'source' are filled
    in.
    """)

  /// Two declared columns that read one column of the file differently.
  public static let inputColumnShared = Diagnostic.Code(
    "input.shared-column", .declaration,
    """
    Two declared columns are read from the same column of the file, but by different rules, for
    example once as a number and once as a text. Declare it once and derive the other one.
    """)

  /// A file that is too large to be held in memory.
  public static let inputTooLarge = Diagnostic.Code(
    "input.too-large", .resources,
    """
    A JSON file, or one in another encoding than UTF-8, is read into memory as a whole, so there is a
    limit, 'json' or 'decoded'. Export the data as CSV in UTF-8, which is read in pieces, or split the
    file. '--limit json=1GiB' or '--limit decoded=4GiB' allows more.
    """)

  /// A record of a JSON file that is no object.
  public static let inputRecord = Diagnostic.Code(
    "input.record", .content,
    """
    The records of a JSON file must be objects, each with one key for each column. 'records' names
    the way to them, such as 'data.plots[*]'.
    """)

  /// The codes about the rows of inputs.
  static let aboutRows: [Diagnostic.Code] = [
    .inputCell, .inputConstraint, .inputReference, .inputCells, .inputRemark, .inputFileName,
    .inputNUL,
    .inputBadRows,
    .inputFileSetAside,
    .inputDuplicateKey, .inputUnknownQuantity, .inputColumnShared, .inputTooLarge, .inputRecord,
  ]
}
