public import Tabular

/// Adds a row for each combination that no row has, so that what is not there can be seen.
public struct Complete: Stage {
  let columns: [Written]
  let keys: [Written]
  let every: Written?

  /// Its name, keys and example.
  public static let manual = Manual(
    "complete", "Adds a row for each combination of columns that no row has",
    parameters: [
      Parameter(
        "complete", .columns, required: true,
        "the columns; values are those that rows have, other cells are missing as unmatched"),
      Parameter("by", .columns, "the columns within whose groups rows are combined"),
      Parameter(
        "every", .text,
        "how far the times of one column lie apart, as in `1[season]`: gaps from the first to the "
          + "last are filled"),
    ],
    example: #"{ "complete": ["season"], "by": ["member_id"], "every": "1[season]" }"#)

  /// Reads the columns and the step of time.
  public init?(_ arguments: Arguments, reporting diagnostics: inout Diagnostics) {
    columns = arguments.texts("complete", reporting: &diagnostics)
    keys = arguments.texts("by", reporting: &diagnostics)
    every = arguments.text("every", reporting: &diagnostics)
  }

  /// Lowers to `complete`; rows that are made were not drawn by any design.
  public func lower(
    _ input: Relation, in scope: StageScope, reporting diagnostics: inout Diagnostics
  ) -> Relation? {
    let fields = scope.fields(columns + keys, of: input, reporting: &diagnostics)
    guard fields.count == columns.count + keys.count, areDifferent(reporting: &diagnostics)
    else { return nil }
    var step: Relation.Completion.Every?
    if let every {
      step = self.step(every, of: fields.prefix(columns.count), scope, &diagnostics)
      guard step != nil else { return nil }
    }
    var schema = input.schema
    schema.sampling = schema.foldedSampling
    let completion = Relation.Completion(
      columns.map(\.text), by: keys.map(\.text), every: step)
    return Relation(.complete(input, completion), schema: schema, step: scope.step)
  }

  private func areDifferent(reporting diagnostics: inout Diagnostics) -> Bool {
    var seen: Set<String> = []
    for name in columns + keys where !seen.insert(name.text).inserted {
      diagnostics.error(
        .wrongValue, "'complete' and 'by' must name '\(name.text)' once", at: name.place)
      return false
    }
    return true
  }

  /// The one column of time with its step, as in `1[season]`.
  private func step(
    _ every: Written, of fields: ArraySlice<Field>, _ scope: StageScope,
    _ diagnostics: inout Diagnostics
  ) -> Relation.Completion.Every? {
    let times = fields.compactMap { field -> (String, Grain)? in
      if case .day(let grain) = field.kind { (field.name, grain) } else { nil }
    }
    let parts = every.text.split(separator: "[")
    guard times.count == 1, let (name, grain) = times.first, parts.count == 2,
      let count = Int(parts[0]), (1...9999).contains(count), parts[1].hasSuffix("]"),
      let measure = try? scope.formulas.units.measure(String(parts[1].dropLast())),
      let size = grain.unitSize(measure)
    else {
      diagnostics.error(
        .wrongValue,
        "'every' must be a step of the one time among the columns, as in 1[season], not "
          + "'\(every.text)'", at: every.place)
      return nil
    }
    return Relation.Completion.Every(column: name, step: count * size)
  }
}
