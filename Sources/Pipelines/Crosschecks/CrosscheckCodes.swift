public import Tabular

extension Diagnostic.Code {
  /// The name of a model is none.
  public static let unknownModel = Diagnostic.Code(
    "model.unknown", .usage,
    """
    The pipeline declares no model of this name. 'acopio list PIPELINE' shows the models of a
    pipeline.
    """)

  /// Another program has no call for a fit.
  public static let noCounterpart = Diagnostic.Code(
    "model.no-counterpart", .usage,
    """
    A crosscheck asks R or Stata for the same fit in one call. For this kind of fit they have none,
    so no script is written.
    """)

  /// The codes about crosschecks.
  public static let aboutCrosschecks: [Diagnostic.Code] = [.unknownModel, .noCounterpart]
}
