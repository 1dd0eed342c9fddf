public import Tabular

extension Diagnostic.Code {
  /// Rows that are not accounted for: a mistake in Acopio.
  public static let ledgerOpen = Diagnostic.Code(
    "run.ledger-open", .bug,
    """
    Every row that goes into a step must be accounted for: passed on, rejected, filtered, left
    without partner, dropped or folded. For one step the counts do not add up. This is a mistake in
    Acopio, not in your files. Nothing was published.
    """)

  /// A constant that is not in its file, or is there twice, or in another unit.
  public static let constantMismatch = Diagnostic.Code(
    "input.constant", .content,
    """
    An input of constants promises names and units under "expect", and the rows of its file that
    the condition picks do not keep the promise: a name is missing, stands twice, or has a unit that
    does not convert.
    """)

  /// The codes about running.
  public static let aboutRunning: [Diagnostic.Code] = [.ledgerOpen, .constantMismatch]
}
