public import Tabular

/// Says what must be true of every row, and lets all rows through.
///
/// More broken rows than are tolerated stop the run, or are a warning in the report.
public struct Check: Stage {
  let conditions: [Formula]
  let stops: Bool
  let tolerated: Double

  /// Its name, keys and example.
  public static let manual = Manual(
    "check", "Says what must be true of every row",
    parameters: [
      Parameter("check", .formulas, required: true, "conditions that must hold"),
      Parameter("severity", .choice(["error", "warn"]), "whether breaking them stops: error"),
      Parameter("at_most", .text, "the share of rows that may break them: 0%"),
    ],
    example: #"{ "check": ["harvested >= 0"], "severity": "warn", "at_most": "2%" }"#)

  /// Reads the conditions.
  public init?(_ arguments: Arguments, reporting diagnostics: inout Diagnostics) {
    conditions = arguments.texts("check", reporting: &diagnostics)
      .compactMap { Formula($0, reporting: &diagnostics) }
    stops = arguments.choice("severity", ["error", "warn"], reporting: &diagnostics) != "warn"
    guard let written = arguments.text("at_most", reporting: &diagnostics) else {
      tolerated = 0
      return
    }
    guard written.text.hasSuffix("%"), let percent = Double(written.text.dropLast()),
      (0...100).contains(percent)
    else {
      diagnostics.error(
        .wrongValue, "'at_most' must be a share such as '2%', not '\(written.text)'",
        at: written.place)
      return nil
    }
    tolerated = percent / 100
  }

  /// Lowers to a kernel that counts the broken rows.
  public func lower(
    _ input: Relation, in scope: StageScope, reporting diagnostics: inout Diagnostics
  ) -> Relation? {
    let formulas = scope.formulas(over: input.schema)
    let typed = conditions.compactMap { $0.condition(in: formulas, reporting: &diagnostics) }
    guard typed.count == conditions.count else { return nil }
    let kernel = CheckKernel(
      conditions: zip(conditions, typed).map { ($0.written, $1) }, stops: stops,
      tolerated: tolerated)
    return Relation(.compute(kernel, [input], output: 0), schema: input.schema, step: scope.step)
  }
}

/// Counts the rows that break conditions.
struct CheckKernel: Kernel {
  let conditions: [(written: Written, formula: TypedFormula)]
  let stops: Bool
  let tolerated: Double

  var revision: Int { 1 }

  func needs(wanted: Set<String>) -> [Set<String>] {
    [conditions.reduce(into: wanted) { $0.formUnion($1.formula.columns) }]
  }

  func run(_ inputs: [Table], in context: RunContext) throws(Diagnostic) -> Made {
    guard let table = inputs.first else { return Made([], ledger: LedgerEntry(verb: "check")) }
    var made = Made([table], ledger: LedgerEntry(verb: "check", passing: table.rowCount))
    for (written, formula) in conditions {
      let flags = try formula.evaluated(over: table, constants: context.constants).flagColumn
      let broken = (0..<table.rowCount).filter { flags?.flag($0) == false }
      let outcome = CheckOutcome(
        condition: written.text, rows: table.rowCount, failed: broken.count,
        tolerated: tolerated, warns: !stops)
      made.checks.append(outcome)
      guard !outcome.holds, let first = broken.first else { continue }
      let problem = problem(written, broken: broken.count, of: table.rowCount, first: first)
      if stops { throw problem }
      made.warnings.append(problem.asWarning)
    }
    return made
  }

  private func problem(_ written: Written, broken: Int, of rows: Int, first: Int) -> Diagnostic {
    Diagnostic(
      .checkFailed, "'\(written.text)' must hold, not fail in \(broken) of \(rows) rows",
      at: written.place, notes: ["the first one is row \(first + 1) of the table at this step"])
  }
}
