public import Tabular

/// Puts rows in order; a `-` before a name puts large values first, and the key breaks ties.
public struct Sort: Stage {
  let columns: [Written]

  /// Its name, keys and example.
  public static let manual = Manual(
    "sort", "Puts rows in order; ties are broken by the key",
    parameters: [
      Parameter("sort", .columns, required: true, "columns, '-' before a name for large ones first")
    ],
    example: #"{ "sort": ["region", "-volume"] }"#)

  /// Reads the columns.
  public init?(_ arguments: Arguments, reporting diagnostics: inout Diagnostics) {
    columns = arguments.texts("sort", reporting: &diagnostics)
  }

  /// Lowers to `sort` with the key behind the named columns.
  public func lower(
    _ input: Relation, in scope: StageScope, reporting diagnostics: inout Diagnostics
  ) -> Relation? {
    let named = columns.map { column in
      column.text.hasPrefix("-")
        ? Written(String(column.text.dropFirst()), at: column.place) : column
    }
    let fields = scope.fields(named, of: input, reporting: &diagnostics)
    guard fields.count == columns.count else { return nil }
    var orderings = zip(fields, columns).map {
      Relation.Ordering($0.name, descending: $1.text.hasPrefix("-"))
    }
    for name in input.schema.key where !orderings.contains(where: { $0.column == name }) {
      orderings.append(Relation.Ordering(name))
    }
    return Relation(.sort(input, orderings), schema: input.schema, step: scope.step)
  }
}
