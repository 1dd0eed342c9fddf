/// `hours_between(from, to)` and `minutes_between(from, to)`.
struct TimeBetweenFunction: RowFunction {
  /// In which unit.
  enum Span: String, Sendable {
    case hours, minutes
  }

  let span: Span

  init(_ span: Span) {
    self.span = span
  }

  var manual: FunctionManual {
    FunctionManual(
      "\(span.rawValue)_between", .row, ["from", "to"],
      "the time from one datetime to another by local clocks, negative when the second is earlier; "
        + "in [\(span.rawValue)]",
      example: span == .hours
        ? ("hours_between(started, asked)", "1.5") : ("minutes_between(started, asked)", "90"))
  }

  func typed(_ call: FunctionCall, by typer: inout FormulaTyper) -> TypedNode? {
    guard let operands = typer.operands(call, manual)?.compactMap({ $0 }), operands.count == 2,
      let from = typer.expect(.day(.second), operands[0], for: manual.name),
      let to = typer.expect(.day(.second), operands[1], for: manual.name)
    else { return nil }
    let measure = (try? typer.scope.units.measure(span.rawValue)) ?? .none
    return TypedNode(
      .apply(TimeBetweenKernel(seconds: span == .hours ? 3600 : 60)), [from, to],
      gives: .init(kind: .number, measure: measure), source: call.node)
  }
}

/// Subtracts seconds, and divides by those of a unit.
struct TimeBetweenKernel: RowKernel {
  let seconds: Double

  func column(_ operands: [Operand], rows: Int) -> Column {
    let times = Cells.combined(
      (operands[0].ordinals, operands[0].stride), (operands[1].ordinals, operands[1].stride),
      rows: rows
    ) { Double(Int64($1) - Int64($0)) / seconds }
    return .numbers(NumberColumn(clearing: times, presence: operands.presence(rows: rows)))
  }
}
