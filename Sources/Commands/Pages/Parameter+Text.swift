import Tabular

extension Parameter.Kind {
  /// How help calls what may be written.
  var text: String {
    switch self {
    case .text: "text"
    case .choice(let words): words.joined(separator: " | ")
    case .column: "column"
    case .columns: "columns"
    case .formula: "formula"
    case .formulas: "formulas"
    case .namedFormulas: "names with a formula each"
    case .table: "table"
    case .tables: "tables"
    case .count: "whole number"
    case .number: "number"
    case .flag: "true | false"
    case .structure: "object or list"
    }
  }
}
