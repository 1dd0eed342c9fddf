public import Tabular

extension Diagnostic.Code {
  /// A path that would leave the project.
  public static let pathOutside = Diagnostic.Code(
    "path.outside", .declaration,
    """
    A path inside a pipeline is written from the project's root and must stay below it: no absolute
    paths, no '..'. So a pipeline reads and writes the same files on every machine. To read a file
    from elsewhere for one run, use 'acopio run --input id=PATH'.
    """)

  /// A step without a known verb.
  public static let unknownStep = Diagnostic.Code(
    "pipeline.unknown-step", .declaration,
    """
    Every step of a table has exactly one verb, such as "where" or "join". The note lists the verbs.
    'acopio help STEP' shows the keys that a step takes, with an example.
    """)

  /// A pipeline for a newer Acopio.
  public static let newerVersion = Diagnostic.Code(
    "pipeline.newer-version", .declaration,
    """
    The pipeline says "acopio": N with an N that this program does not know. It reads version 1.
    Use a newer Acopio, or write the pipeline for version 1.
    """)

  /// Two things of one name.
  public static let nameTaken = Diagnostic.Code(
    "pipeline.name-taken", .declaration,
    """
    Inputs, tables, models, findings, charts and parameters share one namespace, so that a name in a
    template or formula means one thing. Names are lower-case letters, digits and '_', and begin
    with a letter.
    """)

  /// A name that nobody declared.
  public static let unknownName = Diagnostic.Code(
    "pipeline.unknown-name", .declaration,
    """
    A step, model, finding, chart or template names an input, table or model that the pipeline does
    not declare. The hint names the nearest one.
    """)

  /// Tables that need each other.
  public static let cycle = Diagnostic.Code(
    "pipeline.cycle", .declaration,
    """
    These tables need each other, so neither can be computed first. A table can only use inputs and
    tables that do not depend on it.
    """)

  /// An input with private columns in a pipeline without a privacy section.
  public static let privacyMissing = Diagnostic.Code(
    "privacy.section-missing", .declaration,
    """
    An input has a column that is 'private' or 'key(person)', so the pipeline must say who a person
    is and how few persons a shown cell may have:
    "privacy": { "person": "member_id", "min_cell": 5 }
    """)

  /// A private column or the key of a person that would be published.
  public static let privatePublished = Diagnostic.Code(
    "privacy.published", .privacy,
    """
    A table that would be written, drawn or printed has a column that is private or the key of a
    person. Row-level formulas inherit this from their columns; counts, sums, means, medians and
    models do not. Leave the column out with "select", or fold the rows with "summarize".
    Nothing was read or written.
    """)

  /// The codes about declarations.
  public static let aboutDeclarations: [Diagnostic.Code] = [
    .pathOutside, .unknownStep, .newerVersion, .nameTaken, .unknownName, .cycle, .privacyMissing,
    .privatePublished,
  ]
}
