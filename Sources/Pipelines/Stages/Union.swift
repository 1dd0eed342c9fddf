public import Tabular

/// Puts the rows of other tables below those of this one; columns are matched by name.
public struct Union: Stage {
  let tables: [Written]

  /// Its name, keys and example.
  public static let manual = Manual(
    "union", "Puts the rows of other tables below; columns are matched by name",
    parameters: [Parameter("union", .tables, required: true, "the other tables")],
    example: #"{ "union": ["members_2023", "members_2024"] }"#)

  /// Reads the tables.
  public init?(_ arguments: Arguments, reporting diagnostics: inout Diagnostics) {
    tables = arguments.texts("union", reporting: &diagnostics)
  }

  /// The other tables.
  public var reads: [Written] { tables }

  /// Lowers to `union`; every table must have the same columns of the same kind and unit.
  public func lower(
    _ input: Relation, in scope: StageScope, reporting diagnostics: inout Diagnostics
  ) -> Relation? {
    var others: [Relation] = []
    for table in tables {
      guard let other = scope.relation(table, reporting: &diagnostics) else { return nil }
      others.append(other)
      for problem in mismatches(input.schema, other.schema, table) { diagnostics.report(problem) }
    }
    guard !diagnostics.hasErrors else { return nil }
    var schema = input.schema.strictest(with: others.map(\.schema))
    schema.key = []
    if others.contains(where: { $0.schema.sampling != schema.sampling }) {
      schema.sampling = .undeclared
    }
    return Relation(.union([input] + others), schema: schema, step: scope.step)
  }

  private func mismatches(_ own: Schema, _ other: Schema, _ table: Written) -> [Diagnostic] {
    var problems: [Diagnostic] = []
    for field in own.fields {
      guard let partner = other[field.name] else {
        problems.append(other.unknownColumn(field.name, in: "'\(table.text)'", at: table.place))
        continue
      }
      if let mismatch = PeriodMismatch(field, partner) {
        problems.append(mismatch.diagnostic(in: "'\(table.text)'", at: table.place))
      } else if partner.kind != field.kind || partner.measure != field.measure {
        problems.append(
          Diagnostic(
            .columnsDiffer,
            "'\(field.name)' must be a \(field.kind.text) \(field.measure.description) in every "
              + "table of a union, not a \(partner.kind.text) \(partner.measure.description)",
            at: table.place))
      }
    }
    return problems
  }
}

extension Schema {
  /// The schema with each column as private as it is in any of the tables.
  fileprivate func strictest(with others: [Schema]) -> Schema {
    let order: [Field.Privacy] = [.open, .person, .hidden]
    let fields = fields.map { field in
      var field = field
      let all = [field.privacy] + others.compactMap { $0[field.name]?.privacy }
      field.privacy = order.last(where: all.contains) ?? field.privacy
      return field
    }
    return Schema(fields, key: key, sampling: sampling)
  }
}
