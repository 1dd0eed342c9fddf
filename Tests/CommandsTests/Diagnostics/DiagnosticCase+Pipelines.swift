extension DiagnosticCase {
  /// What can be wrong in a pipeline file as a file, and with its sections.
  static let aboutPipelines: [DiagnosticCase] = [
    DiagnosticCase("pipeline.syntax", .replace(#""int", "sold""#, by: #""int" "sold""#)),
    DiagnosticCase(
      "pipeline.duplicate-key",
      .replace(#""town": "text" }"#, by: #""town": "text", "town": "int" }"#)),
    DiagnosticCase("pipeline.missing-key", .replace(#""read": "Input/towns.csv","#, by: "")),
    DiagnosticCase("pipeline.unknown-key", .replace(#""label""#, by: #""lable""#)),
    DiagnosticCase("pipeline.wrong-value", .replace(#""one-to-one""#, by: #""one-to-on""#)),
    DiagnosticCase("pipeline.newer-version", .replace(#""acopio": 1"#, by: #""acopio": 2"#)),
    DiagnosticCase("pipeline.name-taken", .replace(#""placed": ["#, by: #""towns": ["#)),
    DiagnosticCase("pipeline.unknown-name", .replace(#""join": "towns""#, by: #""join": "twons""#)),
    DiagnosticCase("pipeline.unknown-step", .replace(#""summarize""#, by: #""sumarize""#)),
    DiagnosticCase(
      "pipeline.cycle", .replace(#"{ "from": "sales" }"#, by: #"{ "from": "totals" }"#)),
    DiagnosticCase(
      "path.outside", .replace(#""read": "Input/towns.csv""#, by: #""read": "../towns.csv""#)),
    DiagnosticCase(
      "privacy.section-missing",
      .replace(
        #""columns": { "coop": "text required", "town""#,
        by: #""columns": { "coop": "text key(person)", "town""#)),
    DiagnosticCase(
      "privacy.published", .declare(#""privacy": { "person": "coop", "min_cell": 5 }"#),
      .replace(
        #""columns": { "coop": "text required", "town""#,
        by: #""columns": { "coop": "text key(person)", "town""#),
      .declare(#""outputs": { "placed": true }"#)),
    DiagnosticCase(
      "unit.unknown", .step(#"{ "derive": { "bags": "sold as [sack]" } }"#)),
  ]
}
