import Statistics

/// `holm(p)`, `bonferroni(p)` and `benjamini_hochberg(p)`.
struct AdjustedPValueFunction: WindowFunction {
  private let adjustment: PValueAdjustment

  init(_ adjustment: PValueAdjustment) { self.adjustment = adjustment }

  var manual: FunctionManual {
    let (help, result) =
      switch adjustment {
      case .holm: ("keeps the chance of any false alarm (Holm 1979)", "0.06")
      case .bonferroni: ("keeps the chance of any false alarm, more strictly", "0.08")
      case .benjaminiHochberg:
        ("keeps the share of false alarms (Benjamini, Hochberg 1995)", "0.04")
      }
    let name = adjustment.rawValue
    return FunctionManual(
      name, .window, ["p"], "the p-values of a part raised because there are several: \(help)",
      example: ("\(name)(x / 100)", result))
  }

  func typed(
    _ operands: [TypedNode?], _ call: FunctionCall, by typer: inout FormulaTyper
  ) -> TypedWindow? {
    guard let operand = operands.first ?? nil,
      let number = typer.dimensionless(operand, for: adjustment.rawValue)
    else { return nil }
    return TypedWindow(
      kernel: AdjustedPValueKernel(adjustment: adjustment), operands: [number],
      result: .init(kind: .number))
  }
}

/// Adjusts the p-values of each part; what is missing or no probability stays out and has none.
struct AdjustedPValueKernel: WindowKernel {
  let adjustment: PValueAdjustment

  func column(_ operands: [Column], in frame: WindowFrame) -> Column {
    guard let numbers = operands[0].numberColumn else { return operands[0] }
    let pValues = numbers.doubles
    var adjusted = [Double](repeating: .nan, count: pValues.count)
    for part in 0..<frame.partCount {
      let rows = frame.rows(of: part).filter { numbers.presence[$0] }
      for (row, value) in zip(rows, adjustment.adjusted(rows.map { pValues[$0] })) {
        adjusted[row] = value
      }
    }
    return .numbers(NumberColumn(doubles: adjusted, presence: numbers.presence))
  }
}
