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

  /// An input whose newest day is older than it may be.
  public static let inputStale = Diagnostic.Code(
    "input.stale", .stale,
    """
    An input says under 'fresh' how old its newest day may be, and it is older: no new data came, or a
    file was forgotten. The age is counted to 'as_of', or else to the day of the run in UTC. It is a
    warning and stands first in the answer; with 'acopio run --fail-on stale' the run ends with 4 and
    publishes nothing. What is written never depends on the day of the run.
    """)

  /// The codes about running.
  public static let aboutRunning: [Diagnostic.Code] = [
    .ledgerOpen, .constantMismatch, .inputStale,
  ]
}
