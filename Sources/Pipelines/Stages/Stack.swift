public import Tabular

/// Puts the cells of several columns into one, a row for each of them.
public struct Stack: Stage {
  let columns: [Written]
  let names: (item: Written, value: Written)

  /// Its name, keys and example.
  public static let manual = Manual(
    "stack", "Puts the cells of several columns into one, a row for each of them",
    parameters: [
      Parameter(
        "stack", .columns, required: true,
        "the columns, alike in kind, unit and scale; missing cells keep their reasons, reversed "
          + "answers stay as they were read"),
      Parameter(
        "as", .structure, required: true,
        "the new column of the old names with that of the cells, as in { \"item\": \"answer\" }"),
    ],
    example: #"{ "stack": ["price_fair", "paid_in_time"], "as": { "item": "answer" } }"#)

  /// Reads the columns and the two names.
  public init?(_ arguments: Arguments, reporting diagnostics: inout Diagnostics) {
    columns = arguments.texts("stack", reporting: &diagnostics)
    let names = arguments.namedTexts("as", reporting: &diagnostics)
    guard names.count == 1, let first = names.first, first.name.text != first.text.text,
      !columns.isEmpty
    else {
      if arguments["stack"] != nil, arguments["as"] != nil {
        diagnostics.error(
          .wrongValue,
          "'as' must have two new names, that of the old columns and that of their cells",
          at: arguments.place("as"), hint: "write \"as\": { \"item\": \"value\" }?")
      }
      return nil
    }
    self.names = (item: first.name, value: first.text)
  }

  /// Lowers to `stack`; the name of the column becomes part of the key.
  public func lower(
    _ input: Relation, in scope: StageScope, reporting diagnostics: inout Diagnostics
  ) -> Relation? {
    let fields = scope.fields(columns, of: input, reporting: &diagnostics)
    guard fields.count == columns.count, let first = fields.first,
      areAlike(fields, reporting: &diagnostics)
    else { return nil }
    let stacked = Set(fields.map(\.name))
    let others = input.schema.fields.filter { !stacked.contains($0.name) }
    for name in [names.item, names.value] where others.contains(where: { $0.name == name.text }) {
      diagnostics.report(.columnTaken(name))
      return nil
    }
    let stacking = Relation.Stacking(
      fields.map(\.name), item: names.item.text, value: names.value.text)
    var item = Field(stacking.item, .text)
    item.scale = Scale(stacking.item, fields.map { Scale.Level($0.name, $0.title) })
    var schema = Schema(
      others + [item, value(first, fields)], key: input.schema.key,
      sampling: input.schema.sampling.repeated(by: stacking.item, without: stacked))
    let losesKey = schema.key.contains(where: stacked.contains)
    schema.key = schema.key.isEmpty || losesKey ? [] : schema.key + [stacking.item]
    return Relation(.stack(input, stacking), schema: schema, step: scope.step)
  }

  /// The column of the cells: as private as the most private of those that it holds.
  private func value(_ first: Field, _ fields: [Field]) -> Field {
    var value = first.named(names.value.text)
    value.label = ""
    value.scale?.isReversed = false
    value.origin = "stack(" + fields.map(\.name).joined(separator: ", ") + ")"
    value.privacy = fields.contains { $0.privacy == .hidden } ? .hidden : .open
    return value
  }

  private func areAlike(_ fields: [Field], reporting diagnostics: inout Diagnostics) -> Bool {
    var areAlike = true
    for (column, field) in zip(columns, fields) {
      if field.privacy == .person {
        diagnostics.error(
          .columnsDiffer, "'\(field.name)' must stay a column, because it tells persons apart",
          at: column.place)
        areAlike = false
      } else if columns.first(where: { $0.text == column.text })?.place != column.place {
        diagnostics.error(
          .wrongValue, "'stack' must not name '\(field.name)' twice", at: column.place)
        areAlike = false
      } else if let first = fields.first, !field.isAlike(first) {
        diagnostics.error(
          .columnsDiffer,
          "'\(field.name)' must be a \(first.typeText) like '\(first.name)', not a "
            + field.typeText, at: column.place,
          hint: "stack columns of another type in a table of their own?")
        areAlike = false
      }
    }
    return areAlike
  }
}

extension Field {
  /// Whether cells of both may stand in one column.
  fileprivate func isAlike(_ other: Field) -> Bool {
    kind == other.kind && measure == other.measure && scale?.name == other.scale?.name
      && scale?.allowsSeveral == other.scale?.allowsSeveral
  }

  /// Kind, unit and scale in words.
  fileprivate var typeText: String {
    if let scale { return "answer on the scale '\(scale.name)'" }
    return measure.isNone ? kind.text : "\(kind.text) [\(measure.symbol)]"
  }
}
