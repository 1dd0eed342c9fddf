/// `reason(x)`: why there is no value.
struct ReasonFunction: RowFunction {
  let manual = FunctionManual(
    "reason", .row, ["x"],
    "why x has no value: blank, not asked, refused, undefined, ...; missing where x has one",
    example: ("reason(1 / 0)", "undefined"))

  func typed(_ call: FunctionCall, by typer: inout FormulaTyper) -> TypedNode? {
    guard let operand = typer.operands(call, manual)?.first ?? nil else { return nil }
    return TypedNode(
      .apply(ReasonKernel()), [operand], gives: .init(kind: .text), source: call.node)
  }
}

/// Spells out the reasons of missing cells.
struct ReasonKernel: RowKernel {
  func column(_ operands: [Operand], rows: Int) -> Column {
    let reasons = operands[0].presence(rows: rows).missing
    let levels = MissingReason.allCases
    var codes = [Int32](repeating: -1, count: rows)
    for (row, reason) in reasons { codes[row] = Int32(levels.firstIndex(of: reason) ?? 0) }
    let present = codes.indices.filter { codes[$0] < 0 }
    return .texts(
      TextColumn(
        codes: codes, levels: levels.map(\.text),
        presence: Presence(count: rows, missing: present.map { ($0, .notApplicable) })))
  }
}
