public import Tabular

extension Diagnostic.Code {
  /// A mark that does not exist.
  public static let unknownMark = Diagnostic.Code(
    "chart.unknown-mark", .declaration,
    """
    A layer of a chart names a mark that Acopio does not draw. The note lists the marks.
    """)

  /// A preset that does not exist.
  public static let unknownPreset = Diagnostic.Code(
    "chart.unknown-preset", .declaration,
    """
    'draw' names a chart that Acopio does not know. The note lists those that it does. A chart of
    another shape is declared with 'layers' instead.
    """)

  /// A transform that does not exist.
  public static let unknownTransform = Diagnostic.Code(
    "chart.unknown-transform", .declaration,
    """
    'transform' lists what is done to the rows of a chart before they are drawn: bin, rank or
    stack, each an object with that key. Anything else is a step of a table.
    """)

  /// A table that a chart needs and that is not there.
  public static let unknownTable = Diagnostic.Code(
    "chart.unknown-table", .declaration,
    """
    A chart or one of its layers draws a table that the pipeline does not make.
    """)

  /// A column of a kind that cannot stand where the chart puts it.
  public static let wrongKind = Diagnostic.Code(
    "chart.wrong-kind", .declaration,
    """
    A chart puts a column where another kind of values is needed: the ends of an interval are
    numbers, and one axis holds numbers, categories or moments, but not two of them at once.
    """)

  /// Columns that share an axis and cannot be converted into each other.
  public static let unitConflict = Diagnostic.Code(
    "chart.unit-conflict", .declaration,
    """
    Two columns share an axis, but their units measure different things, so no place on the axis
    would be right for both. Convert one of them in a step before, with 'as', or draw two charts.
    Units of one dimension, such as kg and t, are converted by the chart itself.
    """)

  /// The codes about charts.
  public static let aboutCharts: [Diagnostic.Code] = [
    .unknownMark, .unknownPreset, .unknownTransform, .unknownTable, .wrongKind, .unitConflict,
    .nothingToDraw,
    .labelsDropped, .chartTooLarge,
  ]

  /// A chart over a table without rows.
  public static let nothingToDraw = Diagnostic.Code(
    "chart.nothing-to-draw", .content,
    """
    The table of a chart has no row with all the values that the chart needs. The file is written
    all the same: a frame that says so.
    """)

  /// Labels that found no room.
  public static let labelsDropped = Diagnostic.Code(
    "chart.labels-dropped", .content,
    """
    Some labels of a chart would have covered others or left the picture, so they were left out or
    cut. Every value stands in the table that is written beside the chart.
    """)

  /// A chart with so many marks that readers cannot open it well.
  public static let chartTooLarge = Diagnostic.Code(
    "chart.too-large", .content,
    """
    The file of a chart is larger than 150 kB. Summarize the table before it is drawn, or take
    fewer rows.
    """)
}
