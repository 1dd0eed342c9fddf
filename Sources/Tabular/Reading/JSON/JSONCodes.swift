extension Diagnostic.Code {
  /// A pipeline file that is not JSON5, or a `.json` one that is not JSON.
  public static let pipelineSyntax = Diagnostic.Code(
    "pipeline.syntax", .declaration,
    """
    A pipeline file breaks the rules of JSON5 (or of JSON, if its name ends in .json): a comma, a
    quote or a bracket is missing or too many, a word stands where a value belongs, or a text has an
    escape that does not exist. The caret shows the first byte that cannot be read.
    Nothing after it was looked at, so mend it and check again.
    """)

  /// A key that stands twice in one object of a pipeline file.
  public static let pipelineDuplicateKey = Diagnostic.Code(
    "pipeline.duplicate-key", .declaration,
    """
    An object has the same key twice. Other readers keep the first value or the last one, without a
    word; Acopio refuses to choose. Rename or remove one of the two.
    """)

  /// A data file that is not JSON.
  public static let jsonSyntax = Diagnostic.Code(
    "json.syntax", .content,
    """
    A data file breaks the rules of JSON (RFC 8259). The caret shows the first byte that cannot be
    read. A file that ends too early was often cut off while it was downloaded or copied.
    """)

  /// A key that stands twice in one record of a data file.
  public static let jsonDuplicateKey = Diagnostic.Code(
    "json.duplicate-key", .content,
    """
    A record has the same key twice, so that one of two values would be lost. 'acopio show' shows
    such a file (the last value wins); a run refuses it.
    """)

  /// The codes about JSON.
  static let aboutJSON: [Diagnostic.Code] = [
    .pipelineSyntax, .pipelineDuplicateKey, .jsonSyntax, .jsonDuplicateKey,
  ]
}
