/// `floor(x)` and `ceil(x)`.
struct FloorFunction: RowFunction {
  let isFloor: Bool

  var manual: FunctionManual {
    FunctionManual(
      isFloor ? "floor" : "ceil", .row, ["x"],
      "the nearest whole number that is not \(isFloor ? "above" : "below"), in the same unit",
      example: isFloor ? ("floor(-2.5)", "-3") : ("ceil(-2.5)", "-2"))
  }

  func typed(_ call: FunctionCall, by typer: inout FormulaTyper) -> TypedNode? {
    typer.mapped(call, manual, FloorKernel(isFloor: isFloor))
  }
}

/// Rounds towards minus or plus infinity; decimals stay exact.
struct FloorKernel: RowKernel {
  let isFloor: Bool

  func column(_ operands: [Operand], rows: Int) -> Column {
    let numbers = operands[0].numbers
    switch numbers.storage {
    case .decimals(let mantissas, let scale):
      let unit = Decimals.powerOfTen(scale) ?? 1
      let whole = mantissas.map { mantissa in
        let (quotient, remainder) = mantissa.quotientAndRemainder(dividingBy: unit)
        let step: Int64 = isFloor ? (remainder < 0 ? -1 : 0) : (remainder > 0 ? 1 : 0)
        return quotient + step
      }
      return .numbers(NumberColumn(decimals: whole, scale: 0, presence: numbers.presence))
    case .doubles(let doubles):
      let whole = doubles.map { $0.rounded(isFloor ? .down : .up) }
      return .numbers(NumberColumn(doubles: whole, presence: numbers.presence))
    }
  }
}
