public import Tabular

/// Adds the columns of another table to the rows that belong to it; always keeps the left side.
public struct Join: Stage {
  let table: Written
  let on: [Written]
  let expect: Match.Cardinality
  let unmatched: JoinUnmatched
  let nearest: JoinNearest?

  /// Its name, keys and example.
  public static let manual = Manual(
    "join", "Adds the columns of another table",
    parameters: [
      Parameter("join", .table, required: true, "the other table"),
      Parameter(
        "on", .columns, required: true, "columns that must be equal: \"id\", \"left = right\""),
      Parameter(
        "expect", .choice(Match.Cardinality.allCases.map(\.rawValue)), required: true,
        "how many partners a row may have"),
      Parameter(
        "unmatched", .structure,
        "rows without a partner: keep (default), drop, refuse, or values for columns"),
      Parameter(
        "nearest", .structure,
        "the nearest in time: the column here with the column there, and \"within\""),
    ],
    example: """
      { "join": "finance", "on": ["coop_id", "season"], "expect": "one-to-one" }
      """)

  /// Reads the keys.
  public init?(_ arguments: Arguments, reporting diagnostics: inout Diagnostics) {
    let words = Match.Cardinality.allCases.map(\.rawValue)
    guard let table = arguments.text("join", reporting: &diagnostics),
      let expect = arguments.choice("expect", words, reporting: &diagnostics)
        .flatMap(Match.Cardinality.init(rawValue:))
    else { return nil }
    self.table = table
    self.expect = expect
    on = arguments.texts("on", reporting: &diagnostics)
    unmatched = JoinUnmatched(arguments, reporting: &diagnostics)
    nearest = JoinNearest(arguments, reporting: &diagnostics)
  }

  /// The other table.
  public var reads: [Written] { [table] }

  /// Lowers to `join`; keys must be of one kind, and no name may stand on both sides.
  public func lower(
    _ input: Relation, in scope: StageScope, reporting diagnostics: inout Diagnostics
  ) -> Relation? {
    guard let right = scope.relation(table, reporting: &diagnostics) else { return nil }
    let pairs = keyPairs(input.schema, right.schema, scope, &diagnostics)
    guard pairs.count == on.count else { return nil }
    let keys = Set(pairs.map(\.right))
    let taken = right.schema.fields.filter {
      !keys.contains($0.name) && $0.name != nearest?.right.text && $0.name != Schema.personCount
    }
    guard namesAreFree(taken, in: input.schema, &diagnostics),
      nearest?.check(input.schema, right.schema, scope, &diagnostics) ?? true,
      let rule = unmatched.rule(taken, scope, &diagnostics)
    else { return nil }
    let match = Match(
      on: pairs, expect: expect, unmatched: rule, nearest: nearest?.rule,
      taken: taken.map(\.name))
    return Relation(
      .join(input, right, match), schema: result(input.schema, right.schema, taken),
      step: scope.step)
  }

  private func result(_ left: Schema, _ right: Schema, _ taken: [Field]) -> Schema {
    var fields = left.fields + taken
    if right[Schema.personCount] != nil, left[Schema.personCount] == nil {
      fields.append(.personCount)
    }
    return Schema(fields, key: expect.rightIsUnique ? left.key : [], sampling: left.sampling)
  }

  private func keyPairs(
    _ left: Schema, _ right: Schema, _ scope: StageScope, _ diagnostics: inout Diagnostics
  ) -> [(left: String, right: String)] {
    on.compactMap { written in
      let parts = written.text.split(separator: "=").map { $0.filter { $0 != " " } }
      let (a, b) = (parts.first ?? "", parts.last ?? "")
      guard let here = left[a] else {
        diagnostics.report(left.unknownColumn(a, in: scope.hereText, at: written.place))
        return nil
      }
      guard let there = right[b] else {
        diagnostics.report(right.unknownColumn(b, in: "'\(table.text)'", at: written.place))
        return nil
      }
      if let mismatch = PeriodMismatch(here, there) {
        diagnostics.report(mismatch.diagnostic(in: "'\(table.text)'", at: written.place))
        return nil
      }
      guard here.kind == there.kind, here.measure == there.measure else {
        diagnostics.error(
          .columnsDiffer,
          "'\(a)' must be of one kind and unit on both sides, not a \(here.kind.text) here and a "
            + "\(there.kind.text) in '\(table.text)'", at: written.place)
        return nil
      }
      return (left: a, right: b)
    }
  }

  private func namesAreFree(
    _ taken: [Field], in left: Schema, _ diagnostics: inout Diagnostics
  ) -> Bool {
    let clashes = taken.filter { left[$0.name] != nil }.map(\.name)
    guard let first = clashes.first else { return true }
    diagnostics.error(
      .columnTaken,
      "the columns of '\(table.text)' must have names of their own, not "
        + clashes.map { "'\($0)'" }.joined(separator: ", ") + " as here", at: table.place,
      hint: "join a table that was renamed or left '\(first)' out, or add '\(first)' to \"on\"?")
    return false
  }
}
