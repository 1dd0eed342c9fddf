import Reporting
import Tabular

/// Takes the values of findings from computed tables and models, with interval, n and status.
struct FindingEvaluation {
  /// The computed tables, by source.
  let tables: [Relation.Source: Table]
  /// The values of constants, by name.
  let constants: [String: Value]
  /// The constants that are estimates of models, with their intervals.
  let estimates: [String: Estimate]
  /// The fewest persons that must stand behind a value.
  let minimumCell: Int?

  /// The finding as it came out.
  func result(_ plan: FindingPlan) throws(Diagnostic) -> FindingResult {
    let declaration = plan.declaration
    let estimates = try estimates(of: plan)
    let isShare =
      plan.measure.isNone && declaration.value.text.hasPrefix("share(")
      || plan.isEstimate && plan.measure.isDimensionless && estimates.allSatisfy(\.isWithinWhole)
    return FindingResult(
      name: declaration.name.text, label: declaration.label, measure: plan.measure,
      isShare: isShare, isGrouped: !declaration.keys.isEmpty, estimates: estimates)
  }

  private func estimates(of plan: FindingPlan) throws(Diagnostic) -> [FindingEstimate] {
    switch plan.origin {
    case .constants(let formula): return [try graded(constant(formula), plan)]
    case .cell(let column):
      var results: [FindingEstimate] = []
      let table = try rows(of: plan)
      for row in 0..<table.rowCount where results.isEmpty || !plan.declaration.keys.isEmpty {
        results.append(try graded(cell(column, row, table, plan), plan))
      }
      return results.isEmpty ? [FindingEstimate(value: .missing(.undefined), n: 0)] : results
    case .aggregate(let formula): return try aggregated(formula, plan)
    }
  }

  /// The rows of a finding's table for which its condition holds.
  private func rows(of plan: FindingPlan) throws(Diagnostic) -> Table {
    let table = tables[plan.source] ?? Table(empty: Schema([]))
    guard let condition = plan.condition else { return table }
    let flags = try condition.evaluated(over: table, constants: constants).flagColumn
    return table.gathered(flags?.trueRows ?? [])
  }

  /// One cell with the columns of its estimate beside it.
  private func cell(
    _ column: String, _ row: Int, _ table: Table, _ plan: FindingPlan
  ) -> FindingEstimate {
    let count = table.value(column + "_n", row).double.flatMap { Int(exactly: $0) }
    var estimate = FindingEstimate(
      group: group(plan, row, table), value: table.value(column, row),
      low: table.value(column + "_low", row).double,
      high: table.value(column + "_high", row).double, n: count)
    if let persons = table.value(Schema.personCount, row).double, isTooFew(persons) {
      return withheld(estimate.group)
    }
    if estimate.low == nil {
      let reason = table.value(column + "_reason", row).text
      estimate.withoutInterval =
        reason.flatMap(because) ?? plan.sampling.withoutInterval
    }
    return estimate
  }

  private func aggregated(
    _ formula: AggregateFormula, _ plan: FindingPlan
  ) throws(Diagnostic) -> [FindingEstimate] {
    let table = try rows(of: plan)
    let keys = plan.declaration.keys.map(\.text)
    let groups = try Groups(table, by: keys)
    let values = try formula.evaluated(over: table, groups: groups, constants: constants)
    let persons = table.schema.countsPersons ? table.persons(in: groups) : nil
    let sizes = groups.sizes
    var results: [FindingEstimate] = []
    for index in 0..<groups.count {
      let name = keys.isEmpty ? "" : group(plan, groups.firstRows[index], table)
      if let persons, isTooFew(Double(persons[index])) {
        results.append(withheld(name))
        continue
      }
      let estimate = FindingEstimate(
        group: name, value: values.value(index), n: sizes[index],
        withoutInterval: plan.sampling.withoutInterval)
      results.append(try graded(estimate, plan))
    }
    return results
  }

  /// A formula of constants; where one of them is an estimate, its interval goes through the formula.
  private func constant(_ formula: TypedFormula) throws(Diagnostic) -> FindingEstimate {
    let used = formula.constants.sorted().compactMap { name in
      estimates[name].map { (name: name, estimate: $0) }
    }
    let value = try evaluated(formula, constants)
    guard used.count == 1, let (name, estimate) = used.first else {
      return FindingEstimate(value: value)
    }
    guard let low = estimate.low, let high = estimate.high else {
      return FindingEstimate(
        value: value, n: estimate.count, withoutInterval: .because(estimate.reason))
    }
    var ends: [Double] = []
    for end in [low, high] {
      let replaced = constants.merging([name: .number(.binary(end))]) { $1 }
      if let number = try evaluated(formula, replaced).double { ends.append(number) }
    }
    return FindingEstimate(value: value, low: ends.min(), high: ends.max(), n: estimate.count)
  }

  private func evaluated(
    _ formula: TypedFormula, _ constants: [String: Value]
  ) throws(Diagnostic) -> Value {
    let row = try Table(Schema([Field("#row", .number)]), [.numbers(NumberColumn(whole: [0]))])
    return try formula.evaluated(over: row, constants: constants).value(0)
  }

  /// The estimate with the first status whose condition holds, or `ok`.
  private func graded(
    _ estimate: FindingEstimate, _ plan: FindingPlan
  ) throws(Diagnostic) -> FindingEstimate {
    guard !plan.statuses.isEmpty, estimate.value.missingReason == nil else { return estimate }
    let field = Field("value", plan.kind, measure: plan.measure)
    let column = Column.repeating(estimate.value, kind: plan.kind, count: 1)
    let row = try Table(Schema([field]), [column])
    var graded = estimate
    graded.status = "ok"
    for (name, condition) in plan.statuses {
      let flag = try condition.evaluated(over: row, constants: constants).flagColumn?.flag(0)
      if flag == true {
        graded.status = name
        break
      }
    }
    return graded
  }

  private func group(_ plan: FindingPlan, _ row: Int, _ table: Table) -> String {
    plan.declaration.keys.map { table.value($0.text, row).plainText }.joined(separator: ", ")
  }

  /// A reason that says more than how the rows were drawn.
  private func because(_ reason: String) -> FindingEstimate.WithoutInterval? {
    let drawn: [Estimate.Reason] = [.census, .undeclaredSampling]
    return drawn.contains { $0.rawValue == reason } ? nil : .because(reason)
  }

  private func isTooFew(_ persons: Double) -> Bool {
    minimumCell.map { persons < Double($0) } ?? false
  }

  private func withheld(_ group: String) -> FindingEstimate {
    FindingEstimate(group: group, value: .missing(.suppressed))
  }
}

extension FindingEstimate {
  /// Whether the value may be a share: from 0 to 1, or missing.
  fileprivate var isWithinWhole: Bool { value.double.map { (0...1).contains($0) } ?? true }
}

extension Sampling {
  /// Why a value that is no estimate has no interval.
  fileprivate var withoutInterval: FindingEstimate.WithoutInterval {
    switch self {
    case .census: .census
    case .undeclared: .undeclared
    case .sample: .because("a plain aggregate; a step 'estimate' gives its interval")
    }
  }
}
