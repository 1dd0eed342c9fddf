/// `rank(x)`.
struct RankFunction: WindowFunction {
  let manual = FunctionManual(
    "rank", .window, ["x"],
    "the place of x among the rows of its part, from 1 for the smallest; equal ones share the least",
    example: ("rank(x)", "2"))

  func typed(
    _ operands: [TypedNode?], _ call: FunctionCall, by typer: inout FormulaTyper
  ) -> TypedWindow? {
    let operand = operands.first ?? nil
    return operand.map {
      TypedWindow(kernel: RankKernel(), operands: [$0], result: .init(kind: .number))
    }
  }
}

/// Ranks the cells of each part; missing cells have no rank.
struct RankKernel: WindowKernel {
  func column(_ operands: [Column], in frame: WindowFrame) -> Column {
    let order = operands[0].ranks
    var ranks = [Int64](repeating: 0, count: order.count)
    for part in 0..<frame.partCount {
      let rows = frame.rows[frame.starts[part]..<frame.starts[part + 1]]
        .sorted { order[$0] < order[$1] }
      for (position, row) in rows.enumerated() {
        let isTied = position > 0 && order[rows[position - 1]] == order[row]
        ranks[row] = isTied ? ranks[rows[position - 1]] : Int64(position + 1)
      }
    }
    return .numbers(NumberColumn(clearing: ranks, scale: 0, presence: operands[0].presence))
  }
}
