/// `season(date, 'april')`: the season, named by the year in which it starts.
struct SeasonFunction: RowFunction {
  let manual = FunctionManual(
    "season", .row, ["date", "month"],
    "the season of twelve months that a date falls in; the month is the one it starts with",
    example: ("season(date'2024-03-31', 'april')", "2023/24"))

  func typed(_ call: FunctionCall, by typer: inout FormulaTyper) -> TypedNode? {
    guard var operands = typer.operands(call, manual)?.compactMap({ $0 }), operands.count == 2
    else { return nil }
    operands[0] = typer.civilDay(operands[0])
    guard case .day(let grain) = operands[0].kind, grain == .day || grain == .month else {
      typer.diagnostics.error(
        .formulaKind, "season must have a date, not a \(operands[0].kind?.text ?? "null")",
        at: typer.place(of: operands[0].source))
      return nil
    }
    guard case .value(.text(let name)) = operands[1].operation,
      let start = CivilDay.monthNames.firstIndex(of: name)
    else {
      typer.diagnostics.error(
        .formulaArguments, "a season must start with a month in English such as 'april'",
        at: typer.place(of: operands[1].source))
      return nil
    }
    let season = Grain.season(start: start + 1)
    return TypedNode(
      .apply(SeasonKernel(start: start + 1, grain: grain)), [operands[0]],
      gives: .init(kind: .day(season)), source: call.node)
  }
}

/// Finds the year in which the season of each day starts.
struct SeasonKernel: RowKernel {
  let start: Int
  let grain: Grain

  func column(_ operands: [Operand], rows: Int) -> Column {
    let years = operands[0].mappedOrdinals(year).map { Int32($0) }
    let presence = operands[0].column.presence
    let column = DayColumn(
      ordinals: years, grain: .season(start: start), presence: Presence(allPresent: years.count))
    return Column.days(column).keeping(presence)
  }

  private func year(_ ordinal: Int) -> Int {
    guard grain == .day else {
      let year = ordinal.floorDivided(by: 12) + 1970
      return ordinal - (year - 1970) * 12 + 1 < start ? year - 1 : year
    }
    let day = CivilDay(ordinal: ordinal)
    return day.month < start ? day.year - 1 : day.year
  }
}
