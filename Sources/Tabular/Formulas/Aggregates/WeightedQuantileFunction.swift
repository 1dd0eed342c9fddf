import Statistics

/// `weighted_quantile(x, w, p)`, and `weighted_median(x, w)` as the one of a half.
struct WeightedQuantileFunction: AggregateFunction {
  let isMedian: Bool

  var manual: FunctionManual {
    isMedian
      ? FunctionManual(
        "weighted_median", .aggregate, ["x", "w"],
        "the value up to which half of the weights lie, halfway to the next where half is met; in "
          + "the unit of x; undefined with a negative weight",
        example: ("weighted_median(x, w)", "2"))
      : FunctionManual(
        "weighted_quantile", .aggregate, ["x", "w", "p", "type?"],
        "the value up to which a share p of the weights lies; type 'inverse', or a weight as so "
          + "many rows: 'repeated', '(i-1)/(n-1)', 'i/(n+1)', 'i/n'; in the unit of x; undefined "
          + "with a negative weight",
        example: ("weighted_quantile(x, w, 0.75, 'repeated')", "2.75"))
  }

  func typed(
    _ operands: [TypedNode], _ call: FunctionCall, by typer: inout FormulaTyper
  ) -> TypedAggregate? {
    let name = manual.name
    guard let number = typer.number(operands[0], for: name),
      let weight = typer.number(operands[1], for: name)
    else { return nil }
    var (share, type) = (0.5, WeightedQuantileType.averagedInverse)
    if operands.count > 2 {
      guard let told = typer.option(operands[2], "the share of \(name)", in: 0.0...1.0) else {
        return nil
      }
      share = told
    }
    if operands.count > 3 {
      let words = WeightedQuantileType.allCases.map(\.rawValue)
      guard let word = typer.option(operands[3], "the type of \(name)", among: words),
        let told = WeightedQuantileType(rawValue: word)
      else { return nil }
      type = told
    }
    let (chosenShare, chosenType) = (share, type)
    return TypedAggregate(of: [number, weight], measure: number.measure) {
      WeightedQuantile(merging: $0[0], weights: $0[1])?.value(at: chosenShare, type: chosenType)
    }
  }
}
