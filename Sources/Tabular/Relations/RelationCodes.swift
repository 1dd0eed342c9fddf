extension Diagnostic.Code {
  /// A table is used before it is computed: a mistake in Acopio.
  public static let missingSource = Diagnostic.Code(
    "run.missing-source", .bug,
    """
    A step asked for a table that had not been computed. The plan orders tables before they are
    used, so this is a mistake in Acopio, not in your files. Nothing was published.
    """)

  /// A key stands more often than a join promised.
  public static let duplicateKey = Diagnostic.Code(
    "join.duplicate-key", .content,
    """
    A join promised with "expect" how often a key may stand on each side, and the data break the
    promise. Joining anyway would count rows twice. Mend the file, keep one row per key with a
    "distinct" step, or declare what the data really are.
    """)

  /// Rows of a join found no partner although all must.
  public static let unmatchedRows = Diagnostic.Code(
    "join.unmatched-rows", .content,
    """
    A join with "unmatched": "refuse" met rows without a partner. Look at the keys of both tables:
    a code may be written in two ways, or a season may be missing from one file.
    """)

  /// A text that was to become the name of a column is none of those declared.
  public static let unknownSpreadLevel = Diagnostic.Code(
    "spread.unknown-level", .content,
    """
    A "spread" step makes a column of each level, and which columns there are must be known before
    any row is read. A row has a level that is not among them, or none. Look for a misspelling, leave
    such rows out with "where", or add the level to the scale or to "levels".
    """)

  /// Two rows would become one cell.
  public static let duplicateSpreadCell = Diagnostic.Code(
    "spread.duplicate-cell", .content,
    """
    A "spread" step puts the value of each row into a cell of its own: the row is told by all columns
    that stay, the column by the level. Two rows have the same cell here, and taking one of them would
    lose the other. Fold them with "summarize", keep one with "distinct", or keep a column that tells
    them apart.
    """)

  /// A step or an input that needs more memory than there is.
  public static let memory = Diagnostic.Code(
    "run.memory", .resources,
    """
    A step would make more rows, or reading an input would take more memory, than this run may use.
    It was stopped before the system would have ended it without a word; nothing was published.
    Often a join matches many rows with many by a key that is too coarse. The limit 'memory' is the
    memory of the machine, or what '--memory' says, as in '--memory 2GiB'; the limit 'rows' of a table
    is 2^31 - 1, and fixed.
    """)

  /// The codes about running the algebra.
  public static let aboutRelations: [Diagnostic.Code] = [
    .missingSource, .duplicateKey, .unmatchedRows, .memory, .unknownSpreadLevel,
    .duplicateSpreadCell,
  ]
}
