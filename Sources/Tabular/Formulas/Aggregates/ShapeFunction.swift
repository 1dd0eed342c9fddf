import Statistics

/// `skewness(x)` and `kurtosis(x)`.
struct ShapeFunction: AggregateFunction {
  let isSkewness: Bool

  var manual: FunctionManual {
    isSkewness
      ? FunctionManual(
        "skewness", .aggregate, ["x", "type?"],
        "the skewness: type 1 of the values themselves (g1), type 2 as an estimate for all (G1; "
          + "SAS, Excel); undefined where x is constant",
        example: ("skewness(x * x, 2)", "0.7092956759656031"))
      : FunctionManual(
        "kurtosis", .aggregate, ["x", "type?"],
        "the excess kurtosis, 0 for the bell curve: type 1 of the values themselves (g2), type 2 as "
          + "an estimate for all (G2; SAS, Excel); undefined where x is constant",
        example: ("kurtosis(x)", "-1.36"))
  }

  func typed(
    _ operands: [TypedNode], _ call: FunctionCall, by typer: inout FormulaTyper
  ) -> TypedAggregate? {
    guard let number = typer.number(operands[0], for: manual.name) else { return nil }
    var type = 1
    if operands.count > 1 {
      guard let told = typer.option(operands[1], "the type of \(manual.name)", in: 1...2) else {
        return nil
      }
      type = told
    }
    let (isSkewness, isSample) = (isSkewness, type == 2)
    return TypedAggregate(of: [number]) { lists in
      let shape = Shape(of: lists[0])
      return isSkewness
        ? (isSample ? shape?.sampleSkewness : shape?.skewness)
        : (isSample ? shape?.sampleKurtosis : shape?.kurtosis)
    }
  }
}
