extension DiagnosticCase {
  /// What can be wrong in the template of a report.
  static let aboutTemplates: [DiagnosticCase] = [
    DiagnosticCase("template.syntax", tag("{{ all_sold | number 0 }}", "{{ all_sold | }}")),
    DiagnosticCase("template.unclosed", tag("{{ table totals }}", "{{ if all_sold > 0 }}")),
    DiagnosticCase("template.unknown-name", tag("{{ all_sold | number 0 }}", "{{ all_slod }}")),
    DiagnosticCase("template.filter", tag("number 0", "percent 0")),
    DiagnosticCase(
      "template.comparison", tag("{{ table totals }}", "{{ if all_sold > 40[%] }}much{{ end }}")),
    DiagnosticCase("template.not-placed", tag("{{ table totals }}", "See {{ ref totals }}.")),
    DiagnosticCase(
      "template.typed-digits", tag("{{ all_sold | number 0 }}", "12 tonnes"),
      running: "check --strict"),
    DiagnosticCase(
      "template.cell", tag("{{ table totals }}", "{{ totals[town: 'Bajío'].sold }}"),
      running: "run"),
    DiagnosticCase(
      "template.unused-figure",
      .declare(
        #""charts": { "drawn": { "draw": "ranked", "from": "totals", "y": "town", "x": "sold" } }"#)
    ),
  ]

  private static func tag(_ part: String, _ other: String) -> Edit {
    .replace(part, by: other, in: "Pipelines/small.md")
  }
}
