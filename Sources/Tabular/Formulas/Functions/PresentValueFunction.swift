import Statistics

/// `present_value([advance, final], [0, days_between(date, final_date)], $rate)`.
struct PresentValueFunction: RowFunction {
  let manual = FunctionManual(
    "present_value", .row, ["amounts", "days", "rate"],
    "what amounts paid after so many days are worth on day 0, at an effective yearly rate of 365 "
      + "days; in the unit of the amounts",
    example: ("round(present_value([100, 25], [0, 90[days]], 30[%]), 2)", "123.43"))

  func typed(_ call: FunctionCall, by typer: inout FormulaTyper) -> TypedNode? {
    let arguments = call.ordered(manual).compactMap { $0 }
    guard arguments.count == 3, case .list(let amounts) = arguments[0].shape,
      case .list(let days) = arguments[1].shape, amounts.count == days.count
    else {
      typer.reportArguments(call, manual)
      return nil
    }
    let values = typer.typed(list: amounts)
    let delays = typer.typed(list: days)?.map { typer.inDays($0) }
    let rate = typer.typed(arguments[2]).flatMap { typer.dimensionless($0, for: "the rate") }
    guard let values, let delays, let rate,
      let unified = typer.unified(values, for: manual.name, at: call.node),
      unified.allSatisfy({ $0.kind == .number })
    else { return nil }
    let sound = delays.compactMap { $0 }
    guard sound.count == delays.count else { return nil }
    return TypedNode(
      .apply(PresentValueKernel(payments: values.count)), unified + sound + [rate],
      gives: .init(kind: .number, measure: unified[0].measure), source: call.node)
  }
}

extension FormulaTyper {
  /// The elements of a list as formulas of their own; nil when one of them does not fit.
  fileprivate mutating func typed(list: [FormulaNode]) -> [TypedNode]? {
    var nodes: [TypedNode] = []
    for element in list {
      if let node = typed(element) { nodes.append(node) }
    }
    return nodes.count == list.count ? nodes : nil
  }

  /// A span of time as a number of days; a plain number counts days already.
  fileprivate mutating func inDays(_ operand: TypedNode) -> TypedNode? {
    guard let number = number(operand, for: "the days of present_value") else { return nil }
    let days = (try? scope.units.measure("days")) ?? .none
    if number.measure.isNone { return number }
    if let converted = inUnit(number, days) { return converted }
    diagnostics.error(
      .formulaUnit, "the days of present_value must be a time, not [\(number.measure.symbol)]",
      at: place(of: number.source))
    return nil
  }
}

/// The sum of `amount / (1 + rate) ^ (days / 365)`; undefined for rates of -1 and below.
struct PresentValueKernel: RowKernel {
  let payments: Int

  func column(_ operands: [Operand], rows: Int) -> Column {
    let cells = operands.map { (numbers: $0.numbers.doubles, stride: $0.stride) }
    let rate = cells[2 * payments]
    let values = (0..<rows).map { row in
      let growth = 1 + rate.numbers[row * rate.stride]
      guard growth > 0 else { return Double.nan }
      var sum = CompensatedSum()
      for payment in 0..<payments {
        let (amount, delay) = (cells[payment], cells[payments + payment])
        let years = delay.numbers[row * delay.stride] / 365
        sum.add(amount.numbers[row * amount.stride] / Elementary.pow(growth, years))
      }
      return sum.value
    }
    return .numbers(NumberColumn(clearing: values, presence: operands.presence(rows: rows)))
  }
}
