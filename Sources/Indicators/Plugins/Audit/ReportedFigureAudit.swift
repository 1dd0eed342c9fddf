public import Tabular

/// Holds the figures that reports print against each other.
///
/// Does an area of 400 ha go with 100 members of 3 to 5 ha each?
/// Each claim is a row with a value or limits and a unit; each statement is a formula over claims.
/// Nothing is a sample here, so that there is no p-value: two figures go together if their limits
/// meet.
public struct ReportedFigureAudit: EstimatingStage {
  let claim: Written
  let value: Written
  let low: Written?
  let high: Written?
  let unit: Written?
  let same: [Written]
  let approximate: Written?
  let within: Double
  let statements: [AuditStatement]

  /// Its name, keys, columns and example.
  public static let manual = Manual(
    "audit", "Do the figures that a report prints agree with each other?",
    parameters: [
      Parameter("indicator", .text, required: true, "`audit`"),
      Parameter("claim", .column, required: true, "the name of each claim, for the statements"),
      Parameter("value", .column, required: true, "the figure as printed"),
      Parameter("low", .column, "the least that it may be; alone, it means 'more than'"),
      Parameter("high", .column, "the most that it may be; alone, it means 'at most'"),
      Parameter("unit", .column, "the unit of each claim, as text"),
      Parameter(
        "same", .columns, "what claims must share to be compared, such as population and date"),
      Parameter("approximate", .formula, "which claims are printed as 'about' so much"),
      Parameter("within", .number, "how far 'about' reaches, in per cent (10)"),
      Parameter(
        "statements", .structure, required: true,
        "labels with a formula over claims each, `area == members * area_per_member`; or an object "
          + "with `says`, `across` (what may differ after all) and `because`"),
    ],
    results: AuditResults.all,
    source: "interval arithmetic, Moore 1966; consistency testing, Brown and Heathers 2017",
    example: """
      { "indicator": "audit", "claim": "claim_id", "value": "value", "low": "low", "high": "high",
        "unit": "unit", "same": ["population", "date"],
        "statements": { "hotels": "hotel_people >= hotels * hotel_workers" } }
      """)

  /// Limits against limits.
  public var method: StatedMethod {
    StatedMethod("audit of reported figures by interval arithmetic")
  }

  /// Reads claims and statements; reports what is none.
  public init?(_ arguments: Arguments, reporting diagnostics: inout Diagnostics) {
    guard let claim = arguments.text("claim", reporting: &diagnostics),
      let value = arguments.text("value", reporting: &diagnostics)
    else { return nil }
    self.claim = claim
    self.value = value
    low = arguments.text("low", reporting: &diagnostics)
    high = arguments.text("high", reporting: &diagnostics)
    unit = arguments.text("unit", reporting: &diagnostics)
    same = arguments.texts("same", reporting: &diagnostics)
    approximate = arguments.text("approximate", reporting: &diagnostics)
    within = arguments.number("within", within: 0...100, usual: 10, reporting: &diagnostics)
    statements = Self.statements(arguments, reporting: &diagnostics)
  }

  private static func statements(
    _ arguments: Arguments, reporting diagnostics: inout Diagnostics
  ) -> [AuditStatement] {
    guard let node = arguments["statements"] else { return [] }
    guard let members = node.members, !members.isEmpty else {
      diagnostics.report(
        arguments.wrongKind("statements", node, expected: "an object with a formula or more"))
      return []
    }
    return members.compactMap { AuditStatement($0, in: arguments, reporting: &diagnostics) }
  }

  /// Lowers to a kernel over the claims.
  public func lower(
    _ input: Relation, in scope: StageScope, reporting diagnostics: inout Diagnostics
  ) -> Relation? {
    var problems = Diagnostics()
    defer { diagnostics.append(problems) }
    var columns = FormulaColumns(over: input, in: scope.formulas)
    for written in [claim] + [unit].compactMap({ $0 }) {
      demandText(written, of: input, reporting: &problems)
    }
    for base in same where input.schema[base.text] == nil {
      problems.report(
        input.schema.unknownColumn(base.text, in: "'\(input.step.table)'", at: base.place))
    }
    let claims = claimColumns(&columns, reporting: &problems)
    guard let claims, !problems.hasErrors else { return nil }
    let sources = claims.names.compactMap { columns.relation.schema[$0] }
    let output = AuditResults.schema(Self.manual, readableBy: sources)
    let kernel = AuditKernel(
      claims: claims, statements: statements, units: scope.formulas.units, output: output)
    return Relation(
      .compute(kernel, [columns.relation], output: 0), schema: output, step: scope.step)
  }

  private func demandText(
    _ column: Written, of input: Relation, reporting problems: inout Diagnostics
  ) {
    guard let field = input.schema[column.text] else {
      problems.report(
        input.schema.unknownColumn(column.text, in: "'\(input.step.table)'", at: column.place))
      return
    }
    if field.kind != .text {
      problems.error(
        .formulaKind, "'\(column.text)' must be a text, not a \(field.kind.text)",
        at: column.place)
    }
  }

  private func claimColumns(
    _ columns: inout FormulaColumns, reporting problems: inout Diagnostics
  ) -> ClaimColumns? {
    let value = columns.number(value, for: "'value'", reporting: &problems)
    let low = low.flatMap { columns.number($0, for: "'low'", reporting: &problems) }
    let high = high.flatMap { columns.number($0, for: "'high'", reporting: &problems) }
    let about = approximate.flatMap { columns.column($0, reporting: &problems) }
    if let about, about.kind != .flag {
      problems.error(
        .formulaKind, "'approximate' must be true or false, not a \(about.kind.text)",
        at: approximate?.place)
    }
    guard let value else { return nil }
    return ClaimColumns(
      name: claim.text, value: value.name, low: low?.name, high: high?.name, unit: unit?.text,
      bases: same.map(\.text), approximate: about?.name, within: within / 100)
  }
}
