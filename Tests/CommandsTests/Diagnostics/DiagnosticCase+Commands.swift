extension DiagnosticCase {
  /// What can be wrong on the command line.
  static let aboutCommands: [DiagnosticCase] = [
    DiagnosticCase("command.unknown", running: "rnu"),
    DiagnosticCase("command.unknown-option", running: "run --quite"),
    DiagnosticCase("command.option-value", running: "run --jobs many"),
    DiagnosticCase("command.operands", running: "show"),
    DiagnosticCase("command.unknown-topic", running: "help dervie"),
    DiagnosticCase("usage.unknown-parameter", running: "run -P season=2023"),
    DiagnosticCase("usage.unknown-input", running: "run --input sale=Input/towns.csv"),
  ]
}
