public import Tabular

extension Diagnostic.Code {
  /// An input that may still be on its way.
  public static let inputUnsettled = Diagnostic.Code(
    "schedule.unsettled", .tryAgain,
    """
    The pipeline says under "schedule" how long a file must have been as it is before it is read,
    because a copy that is still on its way looks like a short file. A file counts as settled when
    its content was the same at an earlier start that long ago, or when neither the time of its last
    change nor that of its last change of place, name or rights is younger; a time that a copy
    brought along proves nothing. Nothing was computed; the next start looks again.
    """)

  /// A finding whose status calls somebody.
  public static let findingAlert = Diagnostic.Code(
    "schedule.alert", .alert,
    """
    The status of a finding is one of the pipeline's "alerts", and 'run --fail-on alert' asks to be
    told by the exit status before anything is published. What was published before stays. Without
    '--fail-on' the report is published and the alert stands in alerts.json, in the log and in
    'acopio status'.
    """)

  /// The codes about schedules.
  public static let aboutSchedules: [Diagnostic.Code] = [.inputUnsettled, .findingAlert]
}
