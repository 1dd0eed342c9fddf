/// `abs(x)`.
struct AbsoluteFunction: RowFunction {
  let manual = FunctionManual(
    "abs", .row, ["x"], "the number without its sign, in the same unit",
    example: ("abs(-2.5)", "2.5"))

  func typed(_ call: FunctionCall, by typer: inout FormulaTyper) -> TypedNode? {
    typer.mapped(call, manual, AbsoluteKernel())
  }
}

/// Takes away the sign.
struct AbsoluteKernel: RowKernel {
  func column(_ operands: [Operand], rows: Int) -> Column {
    let numbers = operands[0].numbers
    switch numbers.storage {
    case .decimals(let mantissas, let scale):
      let positive = mantissas.map { Int64(clamping: $0.magnitude) }
      return .numbers(NumberColumn(decimals: positive, scale: scale, presence: numbers.presence))
    case .doubles(let doubles):
      return .numbers(NumberColumn(doubles: doubles.map(\.magnitude), presence: numbers.presence))
    }
  }
}

extension FormulaTyper {
  /// A function of one number that keeps its unit.
  mutating func mapped(
    _ call: FunctionCall, _ manual: FunctionManual, _ kernel: any RowKernel
  ) -> TypedNode? {
    guard let operand = operands(call, manual)?.first ?? nil,
      let number = number(operand, for: manual.name)
    else { return nil }
    return TypedNode(
      .apply(kernel), [number], gives: .init(kind: .number, measure: number.measure),
      source: call.node)
  }
}
