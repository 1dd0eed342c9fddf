/// `row_number()`.
struct RowNumberFunction: WindowFunction {
  let manual = FunctionManual(
    "row_number", .window, [], "the position of the row in its part, from 1",
    example: ("row_number()", "4"))

  func typed(
    _ operands: [TypedNode?], _ call: FunctionCall, by typer: inout FormulaTyper
  ) -> TypedWindow? {
    TypedWindow(kernel: RowNumberKernel(), operands: [], result: .init(kind: .number))
  }
}

/// Counts the rows of each part in their order.
struct RowNumberKernel: WindowKernel {
  func column(_ operands: [Column], in frame: WindowFrame) -> Column {
    var numbers = [Int](repeating: 0, count: frame.rows.count)
    for part in 0..<frame.partCount {
      let start = frame.starts[part]
      for position in start..<frame.starts[part + 1] {
        numbers[frame.rows[position]] = position - start + 1
      }
    }
    return .numbers(NumberColumn(whole: numbers))
  }
}
