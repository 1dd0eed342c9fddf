public import Tabular

extension Diagnostic.Code {
  /// A claim of an audit cannot be used.
  public static let auditClaim = Diagnostic.Code(
    "audit.claim", .content,
    """
    The indicator 'audit' compares figures by their names, so each claim needs a name of its own and
    a unit that the pipeline knows, and each statement may only name claims that are there. Mend the
    row of the claim or the statement; things that are counted are declared in 'units', as in
    "hotel": { "is": "count" }.
    """)

  /// The codes about indicators.
  public static let aboutIndicators: [Diagnostic.Code] = [.auditClaim]
}
