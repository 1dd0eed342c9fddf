extension DiagnosticCase {
  /// Codes that no test can provoke through the command line, each with the reason.
  static let unprovoked: [(code: String, reason: String)] = [
    ("bundle.path-too-long", "needs a run before it: TarArchiveTests provokes it"),
    ("chart.unknown-table", "the check of names comes before that of charts"),
    ("command.answer-lost", "needs a full disk behind standard output"),
    ("formula.constant-without-value", "would be a mistake in Acopio: planning computes constants"),
    ("input.changed", "needs another program that writes while the file is read"),
    ("input.read-failed", "needs a disk that fails"),
    ("input.too-many-files", "needs a process without file descriptors"),
    ("publish.locked", "needs another run at the same time"),
    ("publish.write-failed", "needs a full disk"),
    ("run.ledger-open", "would be a mistake in Acopio: a step that loses rows"),
    ("run.missing-source", "would be a mistake in Acopio: planning orders tables"),
    ("table.uneven-columns", "would be a mistake in Acopio: a step of uneven columns"),
  ]
}
