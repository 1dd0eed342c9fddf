extension DiagnosticCase {
  /// What can be more than is taken; limits are moved down so that files stay small.
  static let aboutLimits: [DiagnosticCase] = [
    DiagnosticCase("input.too-many-columns", running: "check --limit columns=2"),
    DiagnosticCase(
      "input.field-too-large",
      .replace("B,Bajo", by: "B,\"Bajo\nC,Alto y muy arriba, \"", in: "Input/towns.csv"),
      running: "run --limit field=16"),
    DiagnosticCase(
      "csv.record-too-long",
      .replace("B,2023,80", by: "B,2023,80,80,80,80,80,80,80", in: "Input/sales.csv"),
      running: "run --limit record=24"),
    DiagnosticCase(
      "input.too-large",
      .write(#"[{"coop": "A", "town": "Alto"}, {"coop": "B", "town": "Bajo"}]"#, to: towns), toJSON,
      running: "run --limit json=32"),
    DiagnosticCase(
      "json.too-deep",
      .write(#"[{"coop": "A", "town": "# + nested(130) + "}]", to: towns), toJSON, running: "run"),
    DiagnosticCase("pipeline.too-large", running: "check --limit pipeline=512"),
    DiagnosticCase(
      "pipeline.too-many-files", .declare(#""use": ["weights.units.json5", "areas.units.json5"]"#),
      .write(#"{ "units": {} }"#, to: "Pipelines/weights.units.json5"),
      .write(#"{ "units": {} }"#, to: "Pipelines/areas.units.json5"),
      running: "check --limit use=1"),
    DiagnosticCase("pipeline.too-deep", .declare(#""x-notes": "# + nested(130))),
    DiagnosticCase(
      "template.too-deep",
      .replace(
        "{{ table totals }}",
        by: String(repeating: "{{ if all_sold > 0 }}\n", count: 33)
          + String(repeating: "{{ end }}\n", count: 33), in: "Pipelines/small.md")),
  ]

  private static let towns = "Input/towns.json"
  private static let toJSON = Edit.replace("Input/towns.csv", by: towns)

  private static func nested(_ depth: Int) -> String {
    String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
  }
}
