/// The row formulas that a kernel needs as columns: typed one by one, then computed in one
/// `derive` before it.
///
/// A formula that is a column needs no second one. Others become columns that nobody can name.
public struct FormulaColumns {
  /// What formulas may name.
  public let scope: FormulaScope
  private let input: Relation
  private var derivations: [Relation.Derivation] = []

  /// Collects formulas over the rows of a relation.
  public init(over input: Relation, in scope: FormulaScope) {
    self.input = input
    var scope = scope
    scope.schema = input.schema
    scope.table = input.step.table
    self.scope = scope
  }

  /// The rows with all columns that were asked for.
  public var relation: Relation {
    guard !derivations.isEmpty else { return input }
    let schema = derivations.reduce(input.schema) { $0.setting($1.field) }
    var step = input.step
    step.position = 0
    step.verb = "derive"
    return Relation(.derive(input, derivations), schema: schema, step: step)
  }

  /// The columns of the input that a column is computed from.
  public func sources(of field: Field) -> Set<String> {
    derivations.first { $0.field.name == field.name }?.formula.columns ?? [field.name]
  }

  /// The column of a formula; nil when something does not fit, which is reported.
  public mutating func column(
    _ written: Written, reporting diagnostics: inout Diagnostics
  ) -> Field? {
    guard let formula = Formula(written, reporting: &diagnostics),
      let typed = formula.typed(in: scope, reporting: &diagnostics)
    else { return nil }
    return column(of: typed)
  }

  /// The column of a formula that must give numbers.
  public mutating func number(
    _ written: Written, for purpose: String, reporting diagnostics: inout Diagnostics
  ) -> Field? {
    guard let field = column(written, reporting: &diagnostics) else { return nil }
    guard field.kind == .number else {
      diagnostics.error(
        .formulaKind, "\(purpose) must be a number, not a \(field.kind.text)", at: written.place)
      return nil
    }
    return field
  }

  /// The column of a formula in the unit of another; numbers are converted exactly.
  ///
  /// A bare 0 takes any unit. Other dimensions are reported as `formula.unit-mismatch`.
  public mutating func number(
    _ written: Written, in measure: Measure, of other: String, for purpose: String,
    reporting diagnostics: inout Diagnostics
  ) -> Field? {
    guard let formula = Formula(written, reporting: &diagnostics),
      let typed = formula.typed(in: scope, reporting: &diagnostics)
    else { return nil }
    if typed.kind == .number, typed.measure == measure || formula.text == "0" {
      return column(of: typed)
    }
    guard typed.kind == .number, typed.measure.isComparable(with: measure) else {
      let found = typed.kind == .number ? typed.measure.description : "a \(typed.kind.text)"
      diagnostics.error(
        .formulaUnit,
        "\(purpose) must have the dimension of \(other), \(measure.description), not \(found)",
        at: written.place)
      return nil
    }
    let unit = measure.isNone ? "1" : measure.symbol
    return column(Written("(\(written.text)) as [\(unit)]"), reporting: &diagnostics)
  }

  private mutating func column(of typed: TypedFormula) -> Field {
    let text = typed.formula.text
    if typed.columns.count == 1, let name = typed.columns.first, typed.formula.isName,
      let field = scope.schema[name]
    {
      return field
    }
    let field = typed.field(named: "#" + text)
    if !derivations.contains(where: { $0.field.name == field.name }) {
      derivations.append(Relation.Derivation(field: field, formula: typed))
    }
    return field
  }
}

extension Formula {
  /// Whether the formula is the name of a column and nothing else.
  fileprivate var isName: Bool {
    if case .name(let parts) = root.shape { parts.count == 1 } else { false }
  }
}
