extension DiagnosticCase {
  /// What can be wrong in a formula.
  static let aboutFormulas: [DiagnosticCase] = [
    DiagnosticCase("formula.syntax", .step(#"{ "where": "sold > (2[kg]" }"#)),
    DiagnosticCase("formula.single-equals", .step(#"{ "where": "town = 'Alto'" }"#)),
    DiagnosticCase(
      "formula.too-deep",
      .step(
        #"{ "where": "\#(String(repeating: "(", count: 300))sold\#(String(repeating: ")", count: 300)) > 0" }"#
      )),
    DiagnosticCase("formula.kind-mismatch", .step(#"{ "where": "town > 5" }"#)),
    DiagnosticCase("formula.unit-mismatch", .step(#"{ "where": "sold > 5[ha]" }"#)),
    DiagnosticCase(
      "formula.state-mismatch", .declare(#""states": { "coffee": ["parchment", "green"] }"#),
      .step(#"{ "derive": { "gap": "19[PEN/kg green] - 14[PEN/kg parchment]" } }"#)),
    DiagnosticCase("formula.unknown-parameter", .step(#"{ "where": "season == $saeson" }"#)),
    DiagnosticCase("formula.unknown-function", .step(#"{ "derive": { "whole": "ronud(sold)" } }"#)),
    DiagnosticCase(
      "formula.arguments", .step(#"{ "derive": { "days": "days_between(season)" } }"#)),
    DiagnosticCase("formula.misplaced", .step(#"{ "derive": { "all": "sum(sold)" } }"#)),
    DiagnosticCase(
      "formula.unknown-level",
      .declare(#""scales": { "towns_known": { "levels": [["Alto", "Alto"], ["Bajo", "Bajo"]] } }"#),
      .replace(#""town": "text""#, by: #""town": "scale(towns_known)""#),
      .step(#"{ "where": "town == 'Alta'" }"#)),
  ]
}
