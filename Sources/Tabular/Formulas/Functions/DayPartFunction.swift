/// `year(date)` and `month(date)`.
struct DayPartFunction: RowFunction {
  /// Which part of a day.
  enum Part: String, Sendable {
    case year, month
  }

  let part: Part

  init(_ part: Part) {
    self.part = part
  }

  var manual: FunctionManual {
    FunctionManual(
      part.rawValue, .row, ["date"],
      part == .year
        ? "the year of a date, a month or the start of a season, as a plain number"
        : "the month of a date, 1 to 12, as a plain number",
      example: part == .year
        ? ("year(date'2024-03-01')", "2024") : ("month(date'2024-03-01')", "3"))
  }

  func typed(_ call: FunctionCall, by typer: inout FormulaTyper) -> TypedNode? {
    guard let operand = typer.operands(call, manual)?.first ?? nil else { return nil }
    guard case .day(let grain) = operand.kind else {
      typer.diagnostics.error(
        .formulaKind,
        "\(part.rawValue) must have a date, not a \(operand.kind?.text ?? "null")",
        at: typer.place(of: operand.source))
      return nil
    }
    return TypedNode(
      .apply(DayPartKernel(part: part, grain: grain)), [operand], gives: .init(kind: .number),
      source: call.node)
  }
}

/// Takes years or months out of ordinals.
struct DayPartKernel: RowKernel {
  let part: DayPartFunction.Part
  let grain: Grain

  func column(_ operands: [Operand], rows: Int) -> Column {
    let days = operands[0].mappedOrdinals(value)
    return .numbers(
      NumberColumn(clearing: days, scale: 0, presence: operands[0].column.presence))
  }

  private func value(_ ordinal: Int) -> Int {
    switch (grain, part) {
    case (.second, .year): CivilSecond(ordinal: Int32(clamping: ordinal)).day.year
    case (.second, .month): CivilSecond(ordinal: Int32(clamping: ordinal)).day.month
    case (.day, .year): CivilDay(ordinal: ordinal).year
    case (.day, .month): CivilDay(ordinal: ordinal).month
    case (.month, .year): ordinal.floorDivided(by: 12) + 1970
    case (.month, .month): ordinal - ordinal.floorDivided(by: 12) * 12 + 1
    case (.season, .year): ordinal
    case (.season(let start), .month): start
    }
  }
}
