public import Tabular

extension Diagnostic.Code {
  /// A tag is not written as tags are.
  public static let templateSyntax = Diagnostic.Code(
    "template.syntax", .declaration,
    """
    A tag of the report template cannot be read. A tag stands between '{{' and '}}' and is a value
    with filters (pay_their_way | percent 0), a parameter ($season), or one of
    title, count T, table T, figure C, ref X, models M, if, else, end, each r in F.by,
    data_quality, ledger, methods, provenance, note "...". Texts stand in single or double quotes.
    """)

  /// An `if` or `each` without its end, or an end without its beginning.
  public static let templateUnclosed = Diagnostic.Code(
    "template.unclosed", .declaration,
    """
    A tag that opens ('{{', 'if' or 'each') has no tag that closes it ('}}' or 'end'), or the other
    way round. Each 'if' and each 'each' needs its own 'end'.
    """)

  /// A name that is no finding, table, chart, model or parameter.
  public static let templateUnknownName = Diagnostic.Code(
    "template.unknown-name", .declaration,
    """
    A tag names something that the pipeline does not declare, or something of another kind: a table
    where a finding belongs, for example. Reports are checked before any data are read, so a report
    with a hole is never written. The note lists the names that would do.
    """)

  /// A filter that there is not, or that does not fit its value.
  public static let templateFilter = Diagnostic.Code(
    "template.filter", .declaration,
    """
    A filter says how a value is written: number, percent, points, money, date, words, signed, unit;
    the first four may carry a number of decimals. 'percent' and 'points' need a plain share or a
    value in % or pp, 'money' needs a currency, 'date' a day, month or season.
    """)

  /// A number that was typed into the prose.
  public static let templateTypedDigits = Diagnostic.Code(
    "template.typed-digits", .declaration,
    """
    With '--strict', numbers in the prose of a template are listed: the next data would make them
    wrong, and nobody would notice. Insert a finding, a parameter or a cell of a table instead.
    Years, seasons, 0, 1, 100, the level of an interval, and what stands in code and links may be
    typed.
    """)

  /// A comparison of things that cannot be compared.
  public static let templateComparison = Diagnostic.Code(
    "template.comparison", .declaration,
    """
    The condition of an 'if' compares two things of different kinds or units, or a status with a
    word that no condition of the finding yields. A number beside a value with a unit needs a unit
    too, as in 40[%] or 1200[qq green]; a bare 0 goes with any unit.
    """)

  /// A reference to a table or figure that the report does not place.
  public static let templateNotPlaced = Diagnostic.Code(
    "template.not-placed", .declaration,
    """
    A 'ref' names a table or figure that the template never places with 'table', 'figure' or
    'models', so that there is no number to refer to.
    """)

  /// A chart that the pipeline draws and the template does not place.
  public static let templateUnusedFigure = Diagnostic.Code(
    "template.unused-figure", .declaration,
    """
    The pipeline draws a chart that its report template never places. The chart is written all the
    same; the warning is there because a figure that nobody sees is often one that was forgotten.
    """)

  /// A cell that names no row, or several.
  public static let templateCell = Diagnostic.Code(
    "template.cell", .content,
    """
    A tag such as coops[coop_id: 'C07'].volume must pick exactly one row of its table. With the data
    of this run it picks none, or more than one; add key columns or mend the value.
    """)

  /// The codes about report templates.
  public static let aboutTemplates: [Diagnostic.Code] = [
    .templateSyntax, .templateUnclosed, .templateUnknownName, .templateFilter,
    .templateComparison, .templateNotPlaced, .templateUnusedFigure, .templateCell,
    .templateTypedDigits,
  ]
}
