extension DiagnosticCase {
  /// What can be wrong on the command line.
  static let aboutCommands: [DiagnosticCase] = [
    DiagnosticCase("command.unknown", running: "rnu"),
    DiagnosticCase("command.unknown-option", running: "run --quite"),
    DiagnosticCase("command.option-value", running: "run --jobs many"),
    DiagnosticCase("command.operands", running: "show"),
    DiagnosticCase("command.unknown-topic", running: "help dervie"),
    DiagnosticCase("why.spelling", running: "why totals[Alto,sold"),
    DiagnosticCase("why.unknown-name", running: "why total[Alto,sold]"),
    DiagnosticCase("why.unknown-row", running: "why totals[Alta,sold]"),
    DiagnosticCase(
      "why.private", .replace(#""season": "int""#, by: #""season": "int private""#),
      .declare(#""privacy": { "person": "coop", "min_cell": 2 }"#),
      running: "why placed[1,season]"),
    DiagnosticCase("usage.unknown-parameter", running: "run -P season=2023"),
    DiagnosticCase("usage.unknown-selection", running: "plan --select +total"),
    DiagnosticCase("usage.partial-selection", running: "run --select totals"),
    DiagnosticCase("usage.unknown-input", running: "run --input sale=Input/towns.csv"),
  ]
}
