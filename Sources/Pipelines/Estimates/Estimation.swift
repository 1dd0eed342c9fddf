public import Tabular

/// Estimates means, totals, shares and ratios of the population that the rows were drawn from.
///
/// Weights, strata and clusters are those of the design that is declared for the input of the rows.
/// A census gives no interval and says so; where nothing is declared there is none either.
public struct Estimation: Stage {
  let estimates: [(name: Written, formula: EstimateFormula)]
  let keys: [Written]

  /// Its name, keys, columns and example.
  public static let manual = Manual(
    "estimate", "Estimates of the population, with their intervals, for each group of rows",
    parameters: [
      Parameter(
        "estimate", .namedFormulas, required: true,
        "names with `mean(x)`, `total(x)`, `share(condition)` or `ratio(x, y)`"),
      Parameter("by", .columns, "the columns that tell groups apart; one group without them"),
    ],
    results: [
      Parameter("x", .number, "the estimate, under its name and in its unit"),
      Parameter("x_se", .number, "its standard error by linearisation"),
      Parameter("x_low", .number, "the lower end of its 95 % interval"),
      Parameter("x_high", .number, "the upper end of its 95 % interval"),
      Parameter("x_n", .number, "the rows that it rests on"),
      Parameter("x_reason", .text, "why the estimate or its interval is missing"),
    ],
    source: "Särndal, Swensson and Wretman 1992, chapter 5; Korn and Graubard 1998",
    example: """
      { "estimate": { "delivery_share": "ratio(delivered, harvested - own_use)",
                      "mean_share": "mean(share)" }, "by": ["season"] }
      """)

  /// Reads the estimates.
  public init?(_ arguments: Arguments, reporting diagnostics: inout Diagnostics) {
    keys = arguments.texts("by", reporting: &diagnostics)
    let written = arguments.namedTexts("estimate", reporting: &diagnostics)
    estimates = written.compactMap { name, text in
      EstimateFormula(text, reporting: &diagnostics).map { (name, $0) }
    }
    guard estimates.count == written.count else { return nil }
  }

  /// Lowers to a kernel over the arguments of the estimates.
  public func lower(
    _ input: Relation, in scope: StageScope, reporting diagnostics: inout Diagnostics
  ) -> Relation? {
    var problems = Diagnostics()
    defer { diagnostics.append(problems) }
    var columns = FormulaColumns(over: input, in: scope.formulas)
    let sampling = input.schema.sampling
    for name in keys.map(\.text) + (sampling.design?.columns ?? [])
    where input.schema[name] == nil {
      let place = keys.first { $0.text == name }?.place
      problems.report(
        input.schema.unknownColumn(name, in: "'\(input.step.table)'", at: place))
    }
    var targets: [EstimateKernel.Target] = []
    var fields = keys.compactMap { input.schema[$0.text] }
    for (name, formula) in estimates {
      guard let (target, measure) = target(name, formula, &columns, &problems) else { continue }
      targets.append(target)
      fields += EstimateColumns.fields(name.text, measure: measure, origin: formula.text)
    }
    guard !problems.hasErrors else { return nil }
    let names = fields.map(\.name)
    for (name, _) in estimates where names.count(where: { $0 == name.text }) > 1 {
      diagnostics.error(
        .wrongValue, "'\(name.text)' must be a new name, but there is such a column already",
        at: name.place)
      return nil
    }
    if input.schema.countsPersons { fields.append(.personCount) }
    let output = Schema(
      fields, key: keys.map(\.text), sampling: input.schema.foldedSampling)
    let kernel = EstimateKernel(
      targets: targets, keys: keys.map(\.text), sampling: sampling, output: output)
    let frame = sampling.design?.frame.flatMap { scope.relations[$0.input] }
    return Relation(
      .compute(kernel, [columns.relation] + (frame.map { [$0] } ?? []), output: 0),
      schema: output, step: scope.step)
  }

  private func target(
    _ name: Written, _ formula: EstimateFormula, _ columns: inout FormulaColumns,
    _ problems: inout Diagnostics
  ) -> (EstimateKernel.Target, Measure)? {
    let purpose = "the argument of '\(formula.function.rawValue)'"
    let fields = formula.arguments.compactMap { argument in
      formula.function == .share
        ? columns.condition(argument, reporting: &problems)
        : columns.number(argument, for: purpose, reporting: &problems)
    }
    guard fields.count == formula.arguments.count else { return nil }
    let measure: Measure
    switch formula.function {
    case .mean, .total: measure = fields[0].measure
    case .share: measure = .none
    case .ratio: measure = fields[0].measure.divided(by: fields[1].measure)
    }
    let target = EstimateKernel.Target(
      name: name.text, function: formula.function, columns: fields.map(\.name))
    return (target, measure)
  }
}

extension EstimateFormula {
  /// The call as written.
  var text: String {
    "\(function.rawValue)(\(arguments.map(\.text).joined(separator: ", ")))"
  }
}

extension FormulaColumns {
  /// The column of a formula that must be true or false.
  fileprivate mutating func condition(
    _ written: Written, reporting problems: inout Diagnostics
  ) -> Field? {
    guard let field = column(written, reporting: &problems) else { return nil }
    guard field.kind == .flag else {
      problems.error(
        .formulaKind,
        "the argument of 'share' must be a condition, not a \(field.kind.text)", at: written.place)
      return nil
    }
    return field
  }
}
