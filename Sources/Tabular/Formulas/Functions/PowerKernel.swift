import Statistics

/// `x ^ y` of plain numbers; undefined where it is not a finite number.
struct PowerKernel: RowKernel {
  func column(_ operands: [Operand], rows: Int) -> Column {
    let (bases, exponents) = (operands[0].numbers.doubles, operands[1].numbers.doubles)
    let powers = Cells.combined(
      (bases, operands[0].stride), (exponents, operands[1].stride), rows: rows,
      Elementary.pow)
    return .numbers(NumberColumn(clearing: powers, presence: operands.presence(rows: rows)))
  }
}
