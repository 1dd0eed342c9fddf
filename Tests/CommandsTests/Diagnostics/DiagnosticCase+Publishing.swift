extension DiagnosticCase {
  /// What can be wrong where results are written.
  static let aboutPublishing: [DiagnosticCase] = [
    DiagnosticCase("publish.cannot-create", .write("", to: "Output/small"), running: "run --quiet"),
    DiagnosticCase("bundle.not-published", running: "bundle small"),
    DiagnosticCase(
      "schedule.unsettled", .declare(#""schedule": { "settled": "10 minutes" }"#),
      running: "run --scheduled"),
    DiagnosticCase(
      "schedule.alert",
      .replace(
        #""value": "sum(sold)" }"#,
        by: #""value": "sum(sold)", "status": { "alert": "value > 1[kg]" } }"#),
      running: "run --quiet --fail-on alert"),
  ]
}
