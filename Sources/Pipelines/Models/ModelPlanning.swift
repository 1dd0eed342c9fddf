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
    let main = variants.first?.formula
    return ModelPlan(
      name: name, terms: (main?.terms ?? []) + (main?.endogenous ?? []), input: columns.relation,
      kernel: ModelKernel(specifications: specifications))
  }
}

extension ModelDeclaration.Variant {
  /// The specification with a column for each formula.
  fileprivate func specification(
    _ columns: inout FormulaColumns, reporting problems: inout Diagnostics
  ) -> ModelSpecification? {
    let schema = columns.scope.schema
    let effects = formula.effects.map(\.crossedColumns)
    let named = (errors?.columns ?? []) + fit.columns
    for name in effects.flatMap({ $0 }) + named
    where schema[name.text] == nil {
      problems.report(
        schema.unknownColumn(name.text, in: "'\(columns.scope.table)'", at: name.place))
    }
    checkParts(reporting: &problems)
    let response = columns.factor(formula.response, explainedBy: fit, reporting: &problems)
    let (terms, endogenous, instruments) = (
      columns.terms(formula.terms, reporting: &problems),
      columns.terms(formula.endogenous, reporting: &problems),
      columns.terms(formula.instruments, reporting: &problems)
    )
    let weighting = weights.flatMap { weights in
      columns.number(weights.formula, for: "'weights'", reporting: &problems)
        .map { Weighting(kind: weights.kind, column: $0.name) }
    }
    let exposure = exposure.flatMap {
      columns.number($0, for: "'exposure'", reporting: &problems)
    }
    let followUp = columns.columns(of: fit.followUp, reporting: &problems)
    guard let response, !problems.hasErrors else { return nil }
    return ModelSpecification(
      name: name, fit: fit, formula: formula.text.text, response: response, terms: terms,
      hasIntercept: formula.hasIntercept || fit.comparesUnits,
      effects: effects.map { $0.map(\.text) }, endogenous: endogenous, instruments: instruments,
      weights: weighting, exposure: exposure?.name, followUp: followUp,
      errors: chosenErrors, level: level)
  }
}

extension ModelDeclaration.Variant {
  /// How errors are computed: a sandwich where weights say nothing of variances, or where rows with
  /// weights would be taken for repeated ones.
  fileprivate var chosenErrors: ErrorDeclaration {
    let errors = errors ?? fit.usualErrors
    guard errors == .classical, let kind = weights?.kind, kind != .frequency else { return errors }
    if fit.isGeneralised { return .robust(.hc0) }
    return kind == .probability ? .robust(.hc1) : errors
  }

  /// Says which parts of the formula the fit needs, and which it does not have.
  fileprivate func checkParts(reporting problems: inout Diagnostics) {
    let name = type(of: fit).manual.name
    func report(_ sentence: String) {
      problems.error(.modelFormula, "'\(name)' " + sentence, at: formula.text.place)
    }
    if let effect = formula.effects.first, !fit.absorbsEffects {
      problems.error(
        .modelFormula, "'\(name)' must have no effects after '|'", at: effect.place,
        hint: "write them as terms, or fit 'ols' or 'poisson'")
    }
    if fit.takesInstruments == formula.instruments.isEmpty {
      report(
        fit.takesInstruments
          ? "must have a formula with a part `endogenous ~ instruments`"
          : "must have a formula without instruments; these need the fit '2sls'")
    }
    if fit.comparesUnits, formula.effects.count != 1 || formula.refusesConstant {
      report("must have a formula with a constant and one effect, the unit observed several times")
    }
    if fit.comparesUnits, let weights {
      problems.error(
        .wrongValue, "'\(name)' must be without weights", at: weights.formula.place)
    }
    if weights?.kind == .probability, errors == .classical {
      problems.error(
        .wrongValue,
        "'errors' must not be classical beside weights of probability, which say nothing of "
          + "variances", at: weights?.formula.place)
    }
  }
}

extension Written {
  /// The columns of an effect: `region:season` for the combinations of two.
  fileprivate var crossedColumns: [Written] {
    let pieces = TopLevelText(text)
    return pieces.pieces(of: pieces.whole, at: [UInt8(ascii: ":")]).map { piece in
      let name = part(piece.range)
      guard name.text.count > 2, name.text.first == "`", name.text.last == "`" else { return name }
      return Written(String(name.text.dropFirst().dropLast()), at: name.place)
    }
  }
}

extension FormulaColumns {
  /// The functions whose argument must have no unit; in a model the number in its unit is meant.
  private static let withoutUnit = ["log", "ln", "log10", "exp"]

  /// What terms may be made of.
  private static let factorKinds: Set<Kind> = [.number, .flag, .text]

  /// The columns of the factors of terms.
  fileprivate mutating func terms(
    _ terms: [ModelFormula.Term], reporting problems: inout Diagnostics
  ) -> [[ModelSpecification.Factor]] {
    var result: [[ModelSpecification.Factor]] = []
    for term in terms {
      var factors: [ModelSpecification.Factor] = []
      for factor in term.factors {
        if let factor = self.factor(factor, explainedBy: nil, reporting: &problems) {
          factors.append(factor)
        }
      }
      result.append(factors)
    }
    return result
  }

  /// The columns of what a fit reads beside response and terms, by role.
  fileprivate mutating func columns(
    of followUp: [FollowUp], reporting problems: inout Diagnostics
  ) -> [String: String] {
    var names: [String: String] = [:]
    var first: Field?
    for (role, formula) in followUp {
      let field =
        first.map { model in
          number(
            formula, in: model.measure, of: "'\(followUp[0].role)'", for: "'\(role)'",
            reporting: &problems)
        } ?? number(formula, for: "'\(role)'", reporting: &problems)
      first = first ?? field
      names[role] = field?.name
    }
    return names
  }

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
      sources: sources(of: field), origin: field.kind == .number ? origin(of: written) : nil)
  }

  /// How a power or logarithm of a column of numbers follows from it; nil for other formulas.
  private mutating func origin(of written: Written) -> PreciseOrigin? {
    let text = TopLevelText(written.text)
    if let call = text.call(in: text.whole) {
      guard ["log", "ln"].contains(written.part(call.name).text) else { return nil }
      return origin(written.part(call.arguments), .logarithm)
    }
    let pieces = text.pieces(of: text.whole, at: [UInt8(ascii: "^")])
    guard pieces.count == 2, let exponent = Int(written.part(pieces[1].range).text),
      (2...20).contains(exponent), text.isOperand(pieces[0].range)
    else { return nil }
    return origin(written.part(pieces[0].range), .power(exponent))
  }

  private mutating func origin(
    _ operand: Written, _ step: PreciseOrigin.Step
  ) -> PreciseOrigin? {
    var silent = Diagnostics()
    guard let field = column(operand, reporting: &silent), field.kind == .number else {
      return nil
    }
    return PreciseOrigin(column: field.name, step: step)
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
