import Statistics

/// `weighted_sd(x, w, kind)` and `weighted_var(x, w, kind)` of a sample.
///
/// What a weight means is never guessed: frequency and probability weights give other results.
struct WeightedDeviationFunction: AggregateFunction {
  let isVariance: Bool

  var manual: FunctionManual {
    let kinds = "kind of weight 'probability', 'frequency' or 'analytic'"
    return isVariance
      ? FunctionManual(
        "weighted_var", .aggregate, ["x", "w", "kind"],
        "the variance of a weighted sample by the \(kinds), in the squared unit of x; undefined "
          + "for one row and with a negative weight",
        example: ("weighted_var(x, w, 'frequency')", "1.0666666666666667"))
      : FunctionManual(
        "weighted_sd", .aggregate, ["x", "w", "kind"],
        "the standard deviation of a weighted sample by the \(kinds), in the unit of x; undefined "
          + "for one row and with a negative weight",
        example: ("weighted_sd(x, w, 'probability')", "1.0886621079036347"))
  }

  func typed(
    _ operands: [TypedNode], _ call: FunctionCall, by typer: inout FormulaTyper
  ) -> TypedAggregate? {
    let words = WeightKind.allCases.map(\.rawValue)
    guard let number = typer.number(operands[0], for: manual.name),
      let weight = typer.number(operands[1], for: manual.name),
      let word = typer.option(operands[2], "the kind of \(manual.name)", among: words),
      let kind = WeightKind(rawValue: word)
    else { return nil }
    let isVariance = isVariance
    let measure = isVariance ? number.measure.power(2) : number.measure
    return TypedAggregate(of: [number, weight], measure: measure) { lists in
      let (values, weights) = (lists[0], lists[1])
      guard weights.allSatisfy({ $0 >= 0 }) else { return nil }
      let moments = WeightedMoments(of: values.span, weights: weights.span)
      return moments.variance(kind).map { isVariance ? $0 : $0.squareRoot() }
    }
  }
}
