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
    reportMixedRepetitions(sampling.design, at: scope.step.place, reporting: &problems)
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
      targets: typed.map(\.target), keys: keys.map(\.text), levels: levels, settings: settings,
      sampling: sampling, output: output)
    guard let sources = sources(sampling.design, in: scope, reporting: &problems) else {
      return nil
    }
    return Relation(
      .compute(kernel, [columns.relation] + sources, output: 0), schema: output,
      step: scope.step)
  }

  /// Rows of one unit must not count as several units, so a group must hold one of each.
  private func reportMixedRepetitions(
    _ design: SampleDesign?, at place: Place?, reporting problems: inout Diagnostics
  ) {
    for column in design?.repeatedBy ?? [] where !keys.contains(where: { $0.text == column }) {
      problems.error(
        .estimateFormula,
        "'by' must have '\(column)', because every unit of the sample has a row for each '\(column)'",
        at: place, hint: "add \"by\": [\"\(column)\"]?")
    }
  }

  /// The rows that were drawn and the sizes of their strata, where the design names them.
  private func sources(
    _ design: SampleDesign?, in scope: StageScope, reporting problems: inout Diagnostics
  ) -> [Relation]? {
    let frame = design?.frame.flatMap { scope.relations[$0.input] }
    guard let register = design?.register else { return frame.map { [$0] } ?? [] }
    guard let sizes = scope.relations[register.input] else {
      problems.error(
        .unknownName, "'\(register.input)' must be an input, which it is not",
        at: scope.step.place, hint: NearestName.hint(for: register.input, among: scope.tableNames))
      return nil
    }
    for name in [register.size] + register.strata where sizes.schema[name] == nil {
      problems.report(
        sizes.schema.unknownColumn(
          name, in: "the input '\(register.input)'", at: scope.step.place))
    }
    return problems.hasErrors ? nil : [frame, sizes].compactMap { $0 }
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
