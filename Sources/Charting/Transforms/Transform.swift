import Tabular

/// A way to put the rows of a chart into the shape that its marks draw.
///
/// Nothing is estimated here; the rows that come out are published beside the chart.
protocol Shaping: Sendable {
  /// The columns that come out, known before any row; nil after reporting what is wrong.
  func schema(
    from schema: Schema, of table: String, reporting diagnostics: inout Diagnostics
  ) -> Schema?

  /// The rows that come out of a table that was checked.
  func rows(of table: Table) throws(Diagnostic) -> Table
}

/// A shaping that a chart can name: bins, piles, ranks.
protocol Transform: Shaping {
  /// Name, options, and the columns that come out.
  static var manual: Manual { get }

  /// Reads the options; nil after reporting why not.
  init?(_ arguments: Arguments, reporting diagnostics: inout Diagnostics)
}

extension Shaping {
  /// A column that must hold numbers; nil after reporting that it does not.
  func numbers(
    _ column: Written, in schema: Schema, of table: String,
    reporting diagnostics: inout Diagnostics
  ) -> Field? {
    guard let field = schema[column.text] else {
      diagnostics.report(schema.unknownColumn(column.text, in: table, at: column.place))
      return nil
    }
    guard field.kind == .number else {
      diagnostics.error(
        .wrongKind, "'\(column.text)' must hold numbers, which it does not", at: column.place)
      return nil
    }
    return field
  }

  /// Whether a table has all columns; reports those that it lacks.
  func has(
    _ columns: [Written], _ schema: Schema, of table: String,
    reporting diagnostics: inout Diagnostics
  ) -> Bool {
    let lacking = columns.filter { schema[$0.text] == nil }
    for column in lacking {
      diagnostics.report(schema.unknownColumn(column.text, in: table, at: column.place))
    }
    return lacking.isEmpty
  }
}
