extension Diagnostic.Code {
  /// A file with more columns than a table may have.
  public static let tooManyColumns = Diagnostic.Code(
    "input.too-many-columns", .content,
    """
    The header of a file, or the keys of JSON records, make more columns than the limit 'columns'.
    Often the separator is another one than declared, rows stand where columns should be, or keys of
    JSON are data, such as the number of a member. '--limit columns=20000' allows more.
    """)

  /// A cell that is longer than any cell of a table.
  public static let fieldTooLarge = Diagnostic.Code(
    "input.field-too-large", .content,
    """
    One cell, or one text of JSON, is longer than the limit 'field'. Often a quote opens and is never
    closed, so that many rows count as one cell; or a picture stands in the file as text.
    '--limit field=8MiB' allows more.
    """)

  /// A pipeline file that is larger than anybody writes.
  public static let pipelineTooLarge = Diagnostic.Code(
    "pipeline.too-large", .declaration,
    """
    A pipeline, a file that it uses or a report template is larger than the limit 'pipeline'. Often
    it is a file of data under a wrong name. Data belong into files below Input/, which may be large;
    '--limit pipeline=16MiB' allows more.
    """)

  /// A pipeline that uses very many files.
  public static let pipelineTooManyFiles = Diagnostic.Code(
    "pipeline.too-many-files", .declaration,
    """
    A pipeline names more files under 'use' than the limit 'use'. Put units, factors and scales that
    belong together into one file; '--limit use=100' allows more.
    """)

  /// A pipeline with brackets inside brackets beyond the limit.
  public static let pipelineTooDeep = Diagnostic.Code(
    "pipeline.too-deep", .declaration,
    """
    Objects and lists of a pipeline are nested deeper than the limit 'depth'. No section needs more
    than a few levels, so brackets are probably not closed. The limit is fixed: a deeper tree could
    exhaust the stack.
    """)

  /// A data file with brackets inside brackets beyond the limit.
  public static let jsonTooDeep = Diagnostic.Code(
    "json.too-deep", .content,
    """
    Objects and lists of a data file are nested deeper than the limit 'depth'. Records with repeats
    have a few levels, so the file is probably damaged, or made to do harm. The limit is fixed: a
    deeper tree could exhaust the stack.
    """)

  /// A report template with tags inside tags beyond the limit.
  public static let templateTooDeep = Diagnostic.Code(
    "template.too-deep", .declaration,
    """
    Tags of a report template, or parentheses of a condition in it, are nested deeper than the limit
    'template'. A missing 'end' is the usual reason. The limit is fixed.
    """)

  /// The codes of limits that no other list has.
  public static let aboutLimits: [Diagnostic.Code] = [
    .tooManyColumns, .fieldTooLarge, .pipelineTooLarge, .pipelineTooManyFiles, .pipelineTooDeep,
    .jsonTooDeep, .templateTooDeep,
  ]
}
