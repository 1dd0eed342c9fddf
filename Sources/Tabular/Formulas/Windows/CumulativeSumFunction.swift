import Statistics

/// `cumsum(x)`.
struct CumulativeSumFunction: WindowFunction {
  let manual = FunctionManual(
    "cumsum", .window, ["x"],
    "the sum of x up to this row, in the unit of x; a missing x adds nothing and stays missing",
    example: ("cumsum(x)", "10"))

  func typed(
    _ operands: [TypedNode?], _ call: FunctionCall, by typer: inout FormulaTyper
  ) -> TypedWindow? {
    guard let operand = operands.first ?? nil, let number = typer.number(operand, for: "cumsum")
    else { return nil }
    return TypedWindow(
      kernel: CumulativeSumKernel(), operands: [number],
      result: .init(kind: .number, measure: number.measure))
  }
}

/// Adds up each part in its order: exact decimals while all sums fit, compensated otherwise.
struct CumulativeSumKernel: WindowKernel {
  func column(_ operands: [Column], in frame: WindowFrame) -> Column {
    guard let numbers = operands[0].numberColumn else { return operands[0] }
    if case .decimals(let mantissas, let scale) = numbers.storage,
      let sums = exact(mantissas, numbers.presence, frame)
    {
      return .numbers(NumberColumn(decimals: sums, scale: scale, presence: numbers.presence))
    }
    let doubles = numbers.doubles
    var sums = [Double](repeating: 0, count: doubles.count)
    for part in 0..<frame.partCount {
      var sum = CompensatedSum()
      for row in frame.rows(of: part) where numbers.presence[row] {
        sum.add(doubles[row])
        sums[row] = sum.value
      }
    }
    return .numbers(NumberColumn(doubles: sums, presence: numbers.presence))
  }

  private func exact(
    _ mantissas: [Int64], _ presence: Presence, _ frame: WindowFrame
  ) -> [Int64]? {
    var sums = [Int64](repeating: 0, count: mantissas.count)
    for part in 0..<frame.partCount {
      var sum: Int64 = 0
      for row in frame.rows(of: part) where presence[row] {
        let (next, overflow) = sum.addingReportingOverflow(mantissas[row])
        if overflow { return nil }
        sum = next
        sums[row] = next
      }
    }
    return sums
  }
}
