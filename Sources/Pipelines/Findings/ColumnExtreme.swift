import Tabular

/// `max_of(panel.season)` or `min_of(panel.season)`: the greatest or smallest value of a column.
struct ColumnExtreme {
  let table: String
  let column: String
  let isGreatest: Bool

  /// Reads the canonical text of the constant; nil for other constants.
  init?(_ text: String) {
    isGreatest = text.hasPrefix("max_of(")
    guard isGreatest || text.hasPrefix("min_of("), text.hasSuffix(")") else { return nil }
    let path = text.dropFirst(7).dropLast().split(separator: ".", maxSplits: 1)
    guard path.count == 2 else { return nil }
    table = String(path[0])
    column = String(path[1])
  }

  /// The names and types of all such constants of some tables.
  static func constants(
    of relations: [(name: String, relation: Relation)]
  ) -> [String: FormulaScope.Constant] {
    var constants: [String: FormulaScope.Constant] = [:]
    for (name, relation) in relations {
      for field in relation.schema.fields where field.kind != .text && field.kind != .flag {
        for word in ["max_of", "min_of"] {
          constants["\(word)(\(name).\(field.name))"] = FormulaScope.Constant(
            field.kind, measure: field.measure)
        }
      }
    }
    return constants
  }

  /// The value; missing as undefined where the column has none.
  func value(in tables: [Relation.Source: Table]) -> Value {
    guard let table = tables[Relation.Source(table)], table.column(column) != nil else {
      return .missing(.undefined)
    }
    return row(in: table).map { table.value(column, $0) } ?? .missing(.undefined)
  }

  /// The first row with the value; nil where there is none.
  func row(in table: Table) -> Int? {
    table.rowOrder(by: [Relation.Ordering(column, descending: isGreatest)]).first
  }
}
