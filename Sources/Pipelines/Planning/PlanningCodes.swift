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

  /// A name in `--select` that no chosen pipeline has.
  public static let unknownSelection = Diagnostic.Code(
    "usage.unknown-selection", .usage,
    """
    '--select' names something that none of the chosen pipelines has. It takes the names of inputs,
    tables, models, findings and charts, and 'report', with commas between them; '+coops' is 'coops'
    with all that it is made from, 'coops+' with all that is made from it.
    """)

  /// A selection without which the published set would mix two states.
  public static let partialSelection = Diagnostic.Code(
    "usage.partial-selection", .usage,
    """
    'run --select' computes what is selected if everything else is up to date. Here something else is
    stale too: the published set would show results of the old and of the new inputs side by side, so
    nothing is computed. 'acopio plan' tells what is stale, and why; run the pipeline as a whole, or
    select all of it.
    """)

  /// The codes about planning.
  public static let aboutPlanning: [Diagnostic.Code] = [
    .unknownParameter, .unknownInput, .correctionOfRepeat, .unknownSelection, .partialSelection,
  ]
}
