extension DiagnosticCase {
  /// What can be wrong where results are written.
  static let aboutPublishing: [DiagnosticCase] = [
    DiagnosticCase("publish.cannot-create", .write("", to: "Output/small"), running: "run --quiet"),
    DiagnosticCase("bundle.not-published", running: "bundle small"),
  ]
}
