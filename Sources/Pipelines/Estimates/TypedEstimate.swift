import Indicators
import Tabular

/// An estimate whose arguments are columns of known kinds and units.
struct TypedEstimate {
  let target: EstimateKernel.Target
  /// What the estimate counts.
  let measure: Measure
  /// Whether it has a row for each level of a text.
  let isOfLevels: Bool
  /// Where its name stands.
  let place: Place?

  /// Types the arguments; nil where they do not fit, which is reported.
  init?(
    _ name: Written, _ formula: EstimateFormula, in columns: inout FormulaColumns,
    _ sampling: Sampling, reporting problems: inout Diagnostics
  ) {
    if sampling.design?.weightKind == .analytic, formula.function != .mean {
      problems.error(
        .estimateFormula,
        "'\(name.text)' must be a mean, because the weights say how precise numbers are, not how "
          + "many they stand for", at: name.place)
      return nil
    }
    let purpose = "the argument of '\(formula.function.rawValue)'"
    let fields = formula.arguments.compactMap { argument in
      formula.function == .share
        ? columns.condition(argument, reporting: &problems)
        : columns.number(argument, for: purpose, reporting: &problems)
    }
    guard fields.count == formula.arguments.count, let first = fields.first else { return nil }
    switch formula.function {
    case .mean, .total, .median, .quantile: measure = first.measure
    case .share: measure = .none
    case .ratio: measure = first.measure.divided(by: fields[1].measure)
    }
    isOfLevels = first.kind == .text
    place = name.place
    target = EstimateKernel.Target(
      name: name.text, formula: formula, columns: fields.map(\.name))
  }
}

extension FormulaColumns {
  /// The column of a formula that is true or false, or one of several levels.
  fileprivate mutating func condition(
    _ written: Written, reporting problems: inout Diagnostics
  ) -> Field? {
    guard let field = column(written, reporting: &problems) else { return nil }
    guard field.kind == .flag || field.kind == .text else {
      problems.error(
        .formulaKind,
        "the argument of 'share' must be a condition or a text, not a \(field.kind.text)",
        at: written.place)
      return nil
    }
    return field
  }
}
