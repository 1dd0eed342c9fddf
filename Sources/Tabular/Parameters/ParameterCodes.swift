extension Diagnostic.Code {
  /// A key that nobody reads.
  public static let unknownKey = Diagnostic.Code(
    "pipeline.unknown-key", .declaration,
    """
    A pipeline file has a key that Acopio does not know at this place. A key that nobody reads would
    be a silent mistake, so it is refused. The note lists the keys that are known here.
    Keys that begin with 'x-' are yours, for notes.
    """)

  /// A key that must be there and is not.
  public static let missingKey = Diagnostic.Code(
    "pipeline.missing-key", .declaration,
    """
    A section, step, model or chart lacks a key that it cannot do without. The message says which,
    and what it is for.
    """)

  /// A value of the wrong kind, or not among those allowed.
  public static let wrongValue = Diagnostic.Code(
    "pipeline.wrong-value", .declaration,
    """
    A key has a value of another kind than it takes, for example a number where a text is expected,
    or a word that is not one of those allowed.
    """)

  /// The codes about keys and their values.
  public static let aboutParameters: [Diagnostic.Code] = [.unknownKey, .missingKey, .wrongValue]
}
