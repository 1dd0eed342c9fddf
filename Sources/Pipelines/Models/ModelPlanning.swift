public import Tabular

extension ModelDeclaration {
  /// The model held against its table; nil when something does not fit, which is reported.
  public func plan(
    over relation: Relation, formulas: FormulaScope, reporting diagnostics: inout Diagnostics
  ) -> ModelPlan? {
    var problems = Diagnostics()
    defer { diagnostics.append(problems) }
    var scope = formulas
    scope.schema = relation.schema
    scope.table = source.text
    var columns = FormulaColumns(over: relation, in: scope)
    let specifications = variants.compactMap {
      $0.specification(&columns, reporting: &problems)
    }
    guard !problems.hasErrors, specifications.count == variants.count else { return nil }
    return ModelPlan(
      name: name, terms: variants.first?.formula.terms ?? [], input: columns.relation,
      kernel: ModelKernel(specifications: specifications))
  }
}

extension ModelDeclaration.Variant {
  /// The specification with a column for each formula.
  fileprivate func specification(
    _ columns: inout FormulaColumns, reporting problems: inout Diagnostics
  ) -> ModelSpecification? {
    let schema = columns.scope.schema
    for name in formula.effects + (errors?.clustering?.columns ?? [])
    where schema[name.text] == nil {
      problems.report(
        schema.unknownColumn(name.text, in: "'\(columns.scope.table)'", at: name.place))
    }
    checkEffects(reporting: &problems)
    let response = columns.factor(formula.response, explainedBy: fit, reporting: &problems)
    let terms = formula.terms.map { term in
      term.factors.compactMap { columns.factor($0, explainedBy: nil, reporting: &problems) }
    }
    let weights = weights.flatMap {
      columns.number($0, for: "'weights'", reporting: &problems)
    }
    let exposure = exposure.flatMap {
      columns.number($0, for: "'exposure'", reporting: &problems)
    }
    guard let response, !problems.hasErrors else { return nil }
    return ModelSpecification(
      name: name, fit: fit, formula: formula.text.text, response: response, terms: terms,
      hasIntercept: formula.hasIntercept, effects: formula.effects.map(\.text),
      weights: weights?.name, exposure: exposure?.name,
      errors: chosenErrors, level: level)
  }
}

extension ModelDeclaration.Variant {
  /// How errors are computed; a sandwich where rows with weights would be taken for repeated ones.
  fileprivate var chosenErrors: ErrorDeclaration {
    let errors = errors ?? fit.usualErrors
    let isWeighted = fit.isGeneralised && weights != nil
    return isWeighted && errors == .classical ? .robust(.hc0) : errors
  }

  /// Reports effects that the fit cannot absorb.
  fileprivate func checkEffects(reporting problems: inout Diagnostics) {
    guard let effect = formula.effects.first, !fit.absorbsEffects else { return }
    problems.error(
      .modelFormula, "'\(type(of: fit).manual.name)' must have no effects after '|'",
      at: effect.place, hint: "write them as terms, or fit 'ols' or 'poisson'")
  }
}

extension FormulaColumns {
  /// The functions whose argument must have no unit; in a model the number in its unit is meant.
  private static let withoutUnit = ["log", "ln", "log10", "exp"]

  /// What terms may be made of.
  private static let factorKinds: Set<Kind> = [.number, .flag, .text]

  /// The column of a factor, or of the response that a fit explains.
  fileprivate mutating func factor(
    _ written: Written, explainedBy fit: (any ModelFit)?, reporting problems: inout Diagnostics
  ) -> ModelSpecification.Factor? {
    let (formula, name) = unitless(written, reporting: &problems)
    guard let field = column(formula, reporting: &problems) else { return nil }
    switch field.kind {
    case .text where fit?.explains(.text) != false && field.privacy != .open:
      problems.error(
        .modelPrivate, "'\(name)' must not be a factor, because its texts would name terms",
        at: written.place)
      return nil
    case let kind where fit?.explains(kind) ?? Self.factorKinds.contains(kind): break
    default:
      let expected = fit?.explainedText ?? "a number, a condition or a text"
      problems.error(
        .modelKind, "'\(name)' must be \(expected), not a \(field.kind.text)", at: written.place)
      return nil
    }
    return ModelSpecification.Factor(
      column: field.name, name: name, kind: field.kind, measure: field.measure,
      sources: sources(of: field))
  }

  /// `log(hectares)` as `log((hectares) / 1[ha])`, named `log(hectares [ha])`.
  private mutating func unitless(
    _ written: Written, reporting problems: inout Diagnostics
  ) -> (formula: Written, name: String) {
    let text = TopLevelText(written.text)
    guard let call = text.call(in: text.whole) else { return (written, written.text) }
    let (function, argument) = (written.part(call.name), written.part(call.arguments))
    var silent = Diagnostics()
    guard Self.withoutUnit.contains(function.text),
      let typed = Formula(argument, reporting: &silent)?.typed(in: scope, reporting: &silent),
      typed.kind == .number, !typed.measure.isNone
    else { return (written, written.text) }
    let unit = typed.measure.symbol
    return (
      Written("\(function.text)((\(argument.text)) / 1[\(unit)])"),
      "\(function.text)(\(argument.text) [\(unit)])"
    )
  }
}
