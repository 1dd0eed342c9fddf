/// `day_of(datetime)`: the day of a datetime.
struct CivilDayFunction: RowFunction {
  let manual = FunctionManual(
    "day_of", .row, ["datetime"], "the day of a datetime, in the local time as written",
    example: ("day_of(asked)", "2024-03-04"))

  func typed(_ call: FunctionCall, by typer: inout FormulaTyper) -> TypedNode? {
    guard let operand = typer.operands(call, manual)?.first ?? nil,
      let datetime = typer.expect(.day(.second), operand, for: manual.name)
    else { return nil }
    return typer.civilDay(datetime)
  }
}

extension FormulaTyper {
  /// The day of a datetime; any other operand as it is.
  func civilDay(_ operand: TypedNode) -> TypedNode {
    guard operand.kind == .day(.second) else { return operand }
    return TypedNode(
      .apply(CivilDayKernel()), [operand], gives: .init(kind: .day(.day)), source: operand.source)
  }
}

/// Takes the days out of seconds.
struct CivilDayKernel: RowKernel {
  func column(_ operands: [Operand], rows: Int) -> Column {
    let days = operands[0].ordinals.map { Int32(CivilSecond(ordinal: $0).day.ordinal) }
    let column = DayColumn(
      ordinals: days, grain: .day, presence: Presence(allPresent: days.count))
    return Column.days(column).keeping(operands[0].column.presence)
  }
}
