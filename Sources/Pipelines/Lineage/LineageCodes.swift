public import Tabular

extension Diagnostic.Code {
  /// A question about a cell that is not written as one.
  public static let cellSpelling = Diagnostic.Code(
    "why.spelling", .usage,
    """
    'acopio why' asks for one number: a finding, as in 'pay_their_way' or 'pay_their_way[Centro]', or
    a cell of a table, as in 'coops[C014, sold]'. The row is a number from 1, a text that stands in
    only one row, or values by column, as in 'coops[coop_id=C014 season=2024, sold]'. Put the whole
    into single quotes, because shells read brackets themselves.
    """)

  /// A name of no finding and no table.
  public static let unknownNumber = Diagnostic.Code(
    "why.unknown-name", .usage,
    """
    'acopio why' was asked about something that no pipeline of the project declares, or about a column
    that the table has not. 'acopio list' shows the findings, tables and models of all pipelines.
    """)

  /// A row that a table does not have, or has several times.
  public static let unknownRow = Diagnostic.Code(
    "why.unknown-row", .usage,
    """
    The table has no row, or several rows, of the kind that was asked for. Rows are counted from 1 in
    the order of the published file; values are written as they stand in it, as in 'season=2024/25'.
    'acopio show TABLE' shows the rows.
    """)

  /// A private column was asked for.
  public static let privateCell = Diagnostic.Code(
    "why.private", .privacy,
    """
    The column is declared private, or was computed from one that is. Private cells are shown nowhere,
    also not by 'acopio why'.
    """)

  /// The codes about where numbers come from.
  public static let aboutLineage: [Diagnostic.Code] = [
    .cellSpelling, .unknownNumber, .unknownRow, .privateCell,
  ]
}
