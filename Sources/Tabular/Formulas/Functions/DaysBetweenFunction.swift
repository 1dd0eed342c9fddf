/// `days_between(from, to)`.
struct DaysBetweenFunction: RowFunction {
  let manual = FunctionManual(
    "days_between", .row, ["from", "to"],
    "the days from one date to another, negative when the second is earlier; in [days]",
    example: ("days_between(date'2024-02-28', date'2024-03-01')", "2"))

  func typed(_ call: FunctionCall, by typer: inout FormulaTyper) -> TypedNode? {
    guard let operands = typer.operands(call, manual)?.compactMap({ $0 }), operands.count == 2,
      let from = typer.expect(.day(.day), typer.civilDay(operands[0]), for: "days_between"),
      let to = typer.expect(.day(.day), typer.civilDay(operands[1]), for: "days_between")
    else { return nil }
    let days = (try? typer.scope.units.measure("days")) ?? .none
    return TypedNode(
      .apply(DaysBetweenKernel()), [from, to], gives: .init(kind: .number, measure: days),
      source: call.node)
  }
}

/// Subtracts ordinals.
struct DaysBetweenKernel: RowKernel {
  func column(_ operands: [Operand], rows: Int) -> Column {
    let days = Cells.combined(
      (operands[0].ordinals, operands[0].stride), (operands[1].ordinals, operands[1].stride),
      rows: rows
    ) { Int64($1) - Int64($0) }
    return .numbers(
      NumberColumn(clearing: days, scale: 0, presence: operands.presence(rows: rows)))
  }
}

extension Operand {
  /// The ordinals of a column of days; empty where there are none, which typing rules out.
  var ordinals: [Int32] { column.dayColumn?.ordinals ?? [] }
}

extension Operand {
  /// A whole number for each ordinal, computed once for each different one where they lie close.
  func mappedOrdinals(_ body: (Int) -> Int) -> [Int64] {
    let ordinals = ordinals
    guard let least = ordinals.min(), let most = ordinals.max(),
      Int(most) - Int(least) < ordinals.count
    else { return ordinals.map { Int64(body(Int($0))) } }
    let values = (least...most).map { Int64(body(Int($0))) }
    return ordinals.map { values[Int($0) - Int(least)] }
  }
}
