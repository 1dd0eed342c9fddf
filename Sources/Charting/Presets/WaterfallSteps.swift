import Tabular

/// Says of each step of a waterfall which one comes next, and adds the whole as the last one.
struct WaterfallSteps {
  /// The column of the names of steps.
  let step: Written
  /// The column of what they add.
  let amount: Written
  /// The name of the whole; nil for none.
  let total: String?
}

extension WaterfallSteps: Shaping {
  func schema(
    from schema: Schema, of table: String, reporting diagnostics: inout Diagnostics
  ) -> Schema? {
    guard has([step], schema, of: table, reporting: &diagnostics) else { return nil }
    guard schema[step.text]?.kind == .text else {
      diagnostics.error(
        .wrongKind, "'\(step.text)' must hold the names of steps, which it does not",
        at: step.place)
      return nil
    }
    return schema.setting(Field("next", .text))
  }

  func rows(of table: Table) throws(Diagnostic) -> Table {
    let count = table.rowCount
    var names = (0..<count).map { table.value(step.text, $0).text }
    var closed = table
    if let total {
      names.append(total)
      closed = try closing(table.gathered(Array(0..<count) + [-1]), names)
    }
    let following = Array(names.dropFirst()) + [nil]
    return try closed.setting(Field("next", .text), .texts(TextColumn(following)))
  }

  /// The table whose last row is the whole, from zero to where the last step ended.
  private func closing(_ table: Table, _ names: [String?]) throws(Diagnostic) -> Table {
    let ends = numbers("to", in: table)
    let last = ends.compactMap { $0 }.last ?? 0
    var closed = try table.setting(
      table.schema[step.text] ?? Field(step.text, .text), .texts(TextColumn(names)))
    for (name, end) in [("from", 0), ("to", last), (amount.text, last), ("part", 1)] {
      guard let field = table.schema[name] else { continue }
      let numbers = numbers(name, in: table).dropLast() + [end]
      closed = try closed.setting(field, .numbers(NumberColumn(Array(numbers))))
    }
    return closed
  }

  private func numbers(_ column: String, in table: Table) -> [Double?] {
    (0..<table.rowCount).map { table.value(column, $0).double }
  }
}
