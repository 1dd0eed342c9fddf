/// `round(x, digits)`: half away from zero on the shortest decimal.
struct RoundFunction: RowFunction {
  let manual = FunctionManual(
    "round", .row, ["x", "digits?"],
    "the number with so many digits behind the point, halves away from zero; in the same unit",
    example: ("round(2.345, 2)", "2.35"))

  func typed(_ call: FunctionCall, by typer: inout FormulaTyper) -> TypedNode? {
    guard let operands = typer.operands(call, manual), let operand = operands.first ?? nil,
      let number = typer.number(operand, for: "round"),
      let digits = digits(operands.count > 1 ? operands[1] : nil, call, &typer)
    else { return nil }
    return TypedNode(
      .apply(RoundKernel(digits: digits)), [number],
      gives: .init(kind: .number, measure: number.measure), source: call.node)
  }

  private func digits(
    _ operand: TypedNode?, _ call: FunctionCall, _ typer: inout FormulaTyper
  ) -> Int? {
    guard let operand else { return 0 }
    if case .decimal(let digits, 0) = operand.literal, (0...15).contains(digits) {
      return Int(digits)
    }
    typer.diagnostics.error(
      .formulaArguments, "the digits of round must be a whole number from 0 to 15",
      at: typer.place(of: operand.source))
    return nil
  }
}

/// Rounds to a number of digits, halves away from zero, as the shortest decimal reads.
///
/// The results are exact decimals while all fit 18 digits.
struct RoundKernel: RowKernel {
  let digits: Int

  func column(_ operands: [Operand], rows: Int) -> Column {
    let numbers = operands[0].numbers
    switch numbers.storage {
    case .decimals(let mantissas, let scale):
      guard scale > digits, let unit = Decimals.powerOfTen(scale - digits) else {
        return operands[0].column
      }
      let rounded = mantissas.map { Self.quotient($0, unit) }
      return .numbers(NumberColumn(decimals: rounded, scale: digits, presence: numbers.presence))
    case .doubles(let doubles):
      let exact = doubles.map { ShortestDecimal.rounded($0, to: digits) }
      let rounded = exact.compactMap { $0 }
      guard rounded.count == exact.count else {
        let binary = zip(doubles, exact).map { number, exact in
          exact.map { Decimals.value($0, scale: digits) } ?? number
        }
        return .numbers(NumberColumn(doubles: binary, presence: numbers.presence))
      }
      return .numbers(NumberColumn(decimals: rounded, scale: digits, presence: numbers.presence))
    }
  }

  /// The quotient with a power of ten, halves away from zero.
  static func quotient(_ mantissa: Int64, _ unit: Int64) -> Int64 {
    let (quotient, remainder) = mantissa.quotientAndRemainder(dividingBy: unit)
    return remainder.magnitude >= UInt64(unit / 2 + unit % 2)
      ? quotient + mantissa.signum() : quotient
  }
}
