extension DiagnosticCase {
  /// What can be wrong in the steps of a table, and in the rows that they meet.
  static let aboutTables: [DiagnosticCase] = [
    DiagnosticCase("table.unknown-column", .replace(#""by": ["town"]"#, by: #""by": ["twon"]"#)),
    DiagnosticCase("table.column-taken", .step(#"{ "rename": { "town": "coop" } }"#)),
    DiagnosticCase(
      "table.columns-differ", .replace(#""town": "text" }"#, by: #""town": "int" }"#),
      .replace(#""on": ["coop"]"#, by: #""on": ["coop = town"]"#)),
    DiagnosticCase(
      "table.periods-differ", .write("year,exports\n2023,14000\n", to: "Input/towns.csv"),
      .replace(#""season": "int""#, by: #""season": "season(october)""#),
      .replace(
        #""columns": { "coop": "text required", "town": "text" }"#,
        by: #""columns": { "year": "season(january) key", "exports": "number[kg]" }"#),
      .replace(
        #""on": ["coop"], "expect": "one-to-one""#,
        by: #""on": ["season = year"], "expect": "many-to-one""#),
      .replace(#""by": ["town"]"#, by: #""by": ["coop"]"#)),
    DiagnosticCase(
      "table.several-levels", .declare(#""scales": { "sizes": { "levels": ["small", "large"] } }"#),
      .replace(#""town": "text" }"#, by: #""town": "multiple(sizes)" }"#)),
    DiagnosticCase(
      "check.failed", .step(#"{ "check": ["sold < 100[kg]"] }"#), running: "run"),
    DiagnosticCase(
      "join.duplicate-key", .replace("C,Alto", by: "C,Alto\nB,Alto", in: "Input/towns.csv"),
      running: "run"),
    DiagnosticCase(
      "join.unmatched-rows", .replace("C,Alto", by: "D,Alto", in: "Input/towns.csv"),
      .replace(#""one-to-one" }"#, by: #""one-to-one", "unmatched": "refuse" }"#),
      running: "run"),
    DiagnosticCase(
      "run.memory",
      .replace("C,Alto", by: "C,Alto\nC,Bajo\nC,Cima", in: "Input/towns.csv"),
      .replace(#""expect": "one-to-one""#, by: #""expect": "many-to-many""#),
      running: "run --memory 150"),
    DiagnosticCase(
      "spread.duplicate-cell", .step(#"{ "select": ["season", "town", "sold"] }"#), spreading,
      running: "run"),
    DiagnosticCase(
      "spread.unknown-level", .step(#"{ "select": ["coop", "town", "sold"] }"#), spreading,
      .replace("B,Bajo", by: "B,Cima", in: "Input/towns.csv"), running: "run"),
    DiagnosticCase(
      "audit.claim", .declare(#""outputs": { "audited": true }"#),
      .replace(
        #""totals": ["#,
        by:
          #""audited": [ { "from": "placed" }, { "indicator": "audit", "claim": "town", "value": "sold", "statements": { "more": "Alto >= Bajo" } } ], "totals": ["#
      ), running: "run"),
    DiagnosticCase(
      "estimate.formula", .step(#"{ "estimate": { "sold": "sum(sold)" }, "by": ["town"] }"#)),
    DiagnosticCase(
      "data.sample-design",
      .replace(#""describes": "census""#, by: #""design": { "probability": "season" }"#),
      .replace("B,2023,80", by: "B,,80", in: "Input/sales.csv"),
      .replace(
        #"{ "summarize": { "sold": "sum(sold)" }, "by": ["town"] }"#,
        by: #"{ "estimate": { "sold": "total(sold)" }, "by": ["town"] }"#), running: "run"),
  ]

  private static let spreading = Edit.replace(
    #"{ "summarize": { "sold": "sum(sold)" }, "by": ["town"] }"#,
    by:
      #"{ "spread": "town", "value": "sold", "levels": ["Alto", "Bajo"] }, { "derive": { "sold": "Alto", "town": "1" } }"#
  )
}
