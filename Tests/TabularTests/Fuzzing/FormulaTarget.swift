import TestSupport

@testable import Tabular

/// Formulas: what parses prints and parses as the same; what fits a table computes on its rows.
enum FormulaTarget: FuzzTarget {
  static let name = "formula"

  private static let table = TableLiteral.table(
    """
    name   share  sold       paid    many  late   day         season
    Ana    0.25   120.5      -3      0     true   2024-02-29  2020/21
    -      -      -          -       -     -      -           -
    Junín  1e0    0.0000001  999999  7     false  1970-01-01  2023/24
    """)

  static func violation(for bytes: [UInt8]) -> String? {
    let formula: Formula
    do {
      formula = try Formula(Written(String(decoding: bytes, as: UTF8.self)))
    } catch {
      return error.text().isEmpty ? "an empty message" : nil
    }
    guard let again = try? Formula(Written(formula.text)), again.text == formula.text else {
      return "'\(formula.text)' does not parse as itself"
    }
    return computed(formula)
  }

  /// Fits the formula to a table and computes it for all rows.
  private static func computed(_ formula: Formula) -> String? {
    guard let table else { return "the table of the target is broken" }
    var problems = Diagnostics()
    let scope = FormulaScope(table.schema, table: "fuzzed")
    guard let typed = formula.typed(in: scope, reporting: &problems) else {
      return problems.hasErrors ? nil : "refused without a word"
    }
    guard let column = try? typed.evaluated(over: table) else { return "cannot be computed" }
    return column.count == table.rowCount
      ? nil : "\(column.count) values for \(table.rowCount) rows"
  }
}
