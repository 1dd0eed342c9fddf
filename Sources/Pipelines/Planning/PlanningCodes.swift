public import Tabular

extension Diagnostic.Code {
  /// A parameter that nobody declared.
  public static let unknownParameter = Diagnostic.Code(
    "usage.unknown-parameter", .usage,
    """
    'run -P name=value' names a parameter that none of the chosen pipelines declares, or gives it a
    value of another kind. 'acopio list' shows the parameters of each pipeline.
    """)

  /// An input that nobody declared.
  public static let unknownInput = Diagnostic.Code(
    "usage.unknown-input", .usage,
    """
    'run --input id=PATH' names an input that none of the chosen pipelines declares.
    """)

  /// Corrections of rows that belong to rows of another input.
  public static let correctionOfRepeat = Diagnostic.Code(
    "pipeline.correction-of-repeat", .declaration,
    """
    An input with 'parent', or one that others name as their 'parent', takes no 'corrections': each
    row of a repeat is read together with its parent's, and both would have to be mended alike.
    Correct the answer in the survey tool and export again.
    """)

  /// The codes about planning.
  public static let aboutPlanning: [Diagnostic.Code] = [
    .unknownParameter, .unknownInput, .correctionOfRepeat,
  ]
}
