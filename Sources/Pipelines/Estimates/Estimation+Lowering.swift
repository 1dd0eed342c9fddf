import Indicators
public import Tabular

extension Estimation {
  /// Lowers to a kernel over the arguments of the estimates.
  public func lower(
    _ input: Relation, in scope: StageScope, reporting diagnostics: inout Diagnostics
  ) -> Relation? {
    var problems = Diagnostics()
    defer { diagnostics.append(problems) }
    let sampling = input.schema.sampling
    for name in keys.map(\.text) + (sampling.design?.columns ?? [])
    where input.schema[name] == nil {
      let place = keys.first { $0.text == name }?.place
      problems.report(
        input.schema.unknownColumn(name, in: "'\(input.step.table)'", at: place))
    }
    sampling.design?.reportMixedRepetitions(
      by: keys.map(\.text), at: scope.step.place, reporting: &problems)
    problems.append(input.schema.severalLevels(in: keys))
    var columns = FormulaColumns(over: input, in: scope.formulas)
    let typed = estimates.compactMap { name, formula in
      TypedEstimate(name, formula, in: &columns, sampling, reporting: &problems)
    }
    let levels = levelColumn(of: typed, reporting: &problems)
    guard !problems.hasErrors else { return nil }
    let fields = fields(of: typed, levels, over: input.schema)
    reportClashes(fields, reporting: &problems)
    guard !problems.hasErrors else { return nil }
    let output = Schema(
      fields + (input.schema.countsPersons ? [.personCount] : []),
      key: keys.map(\.text) + (levels == nil ? [] : ["level"]),
      sampling: input.schema.foldedSampling)
    let kernel = EstimateKernel(
      typed.map(\.target), by: keys.map(\.text), levels: levels, from: sampling,
      as: (output, settings))
    guard let sources = sampling.sources(in: scope, reporting: &problems) else { return nil }
    return Relation(
      .compute(kernel, [columns.relation] + sources, output: 0), schema: output,
      step: scope.step)
  }

  /// The column whose levels have a row each; an estimate beside it would have no level.
  private func levelColumn(
    of typed: [TypedEstimate], reporting problems: inout Diagnostics
  ) -> String? {
    guard let levels = typed.first(where: \.isOfLevels) else { return nil }
    let column = levels.target.columns.first
    for other in typed where !other.isOfLevels || other.target.columns.first != column {
      problems.error(
        .estimateFormula,
        "'\(other.target.name)' must be a step of its own, because '\(levels.target.name)' has a "
          + "row for each level", at: other.place)
    }
    return column
  }

  private func fields(
    of typed: [TypedEstimate], _ levels: String?, over schema: Schema
  ) -> [Field] {
    var level = levels.map { _ in Field("level", .text) }
    if let levels, let field = schema[levels] {
      level?.label = field.label
      level?.privacy = field.privacy
      level?.scale = field.scale?.oneLevel
    }
    return keys.compactMap { schema[$0.text] } + [level].compactMap { $0 }
      + typed.flatMap { estimate in
        DesignedEstimate.fields(
          estimate.target.name, measure: estimate.measure, origin: estimate.target.formula.text,
          settings)
      }
  }

  private func reportClashes(_ fields: [Field], reporting problems: inout Diagnostics) {
    let names = fields.map(\.name)
    for (name, _) in estimates where names.count(where: { $0 == name.text }) > 1 {
      problems.error(
        .wrongValue, "'\(name.text)' must be a new name, but there is such a column already",
        at: name.place)
      return
    }
  }
}
