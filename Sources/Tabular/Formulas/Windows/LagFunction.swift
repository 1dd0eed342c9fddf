/// `lag(x)` and `lead(x)` by row, `lag(x, 1[season])` by time.
struct LagFunction: WindowFunction {
  let isLag: Bool

  var manual: FunctionManual {
    FunctionManual(
      isLag ? "lag" : "lead", .window, ["x", "by?"],
      "x of the row \(isLag ? "before" : "after"), or with 1[season] of that time; undefined "
        + "where there is none",
      example: isLag ? ("lag(x, 2[season])", "1") : ("lead(x) ?? 0", "0"))
  }

  func typed(
    _ operands: [TypedNode?], _ call: FunctionCall, by typer: inout FormulaTyper
  ) -> TypedWindow? {
    guard let operand = operands.first ?? nil else { return nil }
    var reach = WindowReach.rows(1)
    if operands.count > 1, let by = operands[1] {
      guard let written = typer.reach(by, call) else { return nil }
      reach = written
    }
    return TypedWindow(
      kernel: LagKernel(reach: reach, sign: isLag ? -1 : 1), operands: [operand],
      result: .init(
        kind: operand.kind, measure: operand.measure, scale: operand.result.scale))
  }
}

/// Takes each row from another one of its part.
struct LagKernel: WindowKernel {
  let reach: WindowReach
  let sign: Int

  func column(_ operands: [Column], in frame: WindowFrame) -> Column {
    let sources = frame.sources(reach, sign: sign)
    return operands[0].gathered(sources.map { max($0, 0) })
      .keeping(.undefined(where: sources) { $0 < 0 })
  }

  func sources(in frame: WindowFrame) -> [[Int]]? {
    frame.sources(reach, sign: sign).map { [$0] }
  }
}

extension WindowFrame {
  /// For each row of the table the row that lies so far before (-1) or after (1) it; -1 for none.
  func sources(_ reach: WindowReach, sign: Int) -> [Int] {
    var sources = [Int](repeating: -1, count: rows.count)
    for part in 0..<partCount {
      let steps = steps(of: part, reach)
      for (row, time) in steps.steps {
        sources[row] = steps.row(at: time + sign * reach.length)
      }
    }
    return sources
  }
}
