extension DiagnosticCase {
  /// Codes that no test can provoke through the command line, each with the reason.
  static let unprovoked: [(code: String, reason: String)] = [
    ("command.answer-lost", "needs a full disk behind standard output"),
    ("formula.constant-without-value", "would be a mistake in Acopio: planning computes constants"),
    ("input.changed", "needs another program that writes while the file is read"),
    ("input.read-failed", "needs a disk that fails"),
    ("input.too-many-files", "needs a process without file descriptors"),
    ("publish.write-failed", "needs a full disk"),
    ("run.ledger-open", "would be a mistake in Acopio: a step that loses rows"),
    ("run.missing-source", "would be a mistake in Acopio: planning orders tables"),
    ("table.uneven-columns", "would be a mistake in Acopio: a step of uneven columns"),
  ]

  /// Codes that still want a case; the list only shrinks.
  static let wanting: [String] = [
    "audit.claim", "chart.labels-dropped", "chart.too-large", "chart.unknown-table",
    "chart.wrong-kind", "csv.record-too-long", "csv.separator", "data.frequency",
    "data.negative-weight", "formula.unknown-level", "input.constant", "input.file-set-aside",
    "input.too-large", "model.no-counterpart", "publish.locked", "spread.duplicate-cell",
    "spread.unknown-level",
  ]
}
