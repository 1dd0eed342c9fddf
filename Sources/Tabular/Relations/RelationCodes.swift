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

  /// The codes about running the algebra.
  public static let aboutRelations: [Diagnostic.Code] = [
    .missingSource, .duplicateKey, .unmatchedRows,
  ]
}
