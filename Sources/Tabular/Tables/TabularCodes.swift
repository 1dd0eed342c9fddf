extension Diagnostic.Code {
  /// A formula or an option names a column that the table does not have.
  public static let unknownColumn = Diagnostic.Code(
    "table.unknown-column", .declaration,
    """
    A formula, a step or a chart names a column that its table does not have at this point.
    The note lists the columns that exist there. Often the name is misspelt, or an earlier step
    (select, summarize) left the column out. Nothing was read or written.
    """)

  /// Columns do not fit together: a mistake in Acopio.
  public static let unevenColumns = Diagnostic.Code(
    "table.uneven-columns", .bug,
    """
    A step made a table whose columns do not have one length, or not the kinds that it promised.
    This is a mistake in Acopio, not in your files. Nothing was published.
    """)

  /// The codes about tables.
  public static let aboutTables: [Diagnostic.Code] = [.unknownColumn, .unevenColumns]
}
