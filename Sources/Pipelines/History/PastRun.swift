import Tabular

/// A run that another one has replaced, as the history keeps it.
public struct PastRun: Sendable {
  /// The name of its entry, as in `0007`.
  public let entry: String
  /// What its manifest says.
  public let record: RecordedRun
  /// Its findings.
  public let findings: RecordedFindings
}
