extension DiagnosticCase {
  /// What can be wrong with charts.
  static let aboutCharts: [DiagnosticCase] = [
    DiagnosticCase(
      "chart.unknown-mark", chart(#""layers": [ { "mark": "blob", "x": "sold", "y": "town" } ]"#)),
    DiagnosticCase("chart.unknown-preset", chart(#""draw": "rankd", "y": "town", "x": "sold""#)),
    DiagnosticCase(
      "chart.unknown-transform",
      chart(#""draw": "ranked", "y": "town", "x": "sold", "transform": [ { "bins": "sold" } ]"#)),
    DiagnosticCase(
      "chart.unit-conflict",
      chart(
        #""layers": [ { "mark": "point", "x": "sold", "y": "town" }, { "mark": "point", "from": "placed", "x": "season", "y": "town" } ]"#
      )),
    DiagnosticCase(
      "chart.nothing-to-draw", chart(#""draw": "ranked", "y": "town", "x": "sold""#),
      .step(#"{ "where": "sold > 500[kg]" }"#), running: "run"),
    DiagnosticCase(
      "chart.wrong-kind",
      chart(
        #""layers": [ { "mark": "point", "x": "sold", "y": "town" }, { "mark": "point", "x": "town", "y": "town" } ]"#
      )),
    DiagnosticCase(
      "chart.labels-dropped",
      chart(
        #""draw": "ranked", "y": "town", "x": "sold", "title": "\#(String(repeating: "What was sold in each town of the valley? ", count: 12))""#
      ), running: "run"),
    DiagnosticCase(
      "chart.too-large",
      .declare(
        #""charts": { "drawn": { "from": "each", "layers": [ { "mark": "point", "x": "sold", "y": "again", "all": true } ] } }"#
      ),
      .replace(
        #""placed": ["#,
        by: #""each": [ { "from": "sales" }, { "derive": { "again": "sold" } } ], "placed": ["#),
      .replace("{{ table totals }}", by: "{{ figure drawn }}", in: "Pipelines/small.md"),
      .write(manySales, to: "Input/sales.csv"), running: "run"),
  ]

  private static let manySales =
    "coop,season,sold\n" + (1...12_000).map { "C\($0),2023,\($0)\n" }.joined()

  private static func chart(_ keys: String) -> Edit {
    .declare(#""charts": { "drawn": { "from": "totals", \#(keys) } }"#)
  }
}
