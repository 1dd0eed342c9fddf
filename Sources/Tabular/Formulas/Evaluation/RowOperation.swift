/// What one step of a compiled formula does with whole columns.
enum RowOperation: Sendable {
  /// Takes a column of the table.
  case column(String)
  /// Takes a value that is known when the formula is compiled.
  case value(Value)
  /// Takes a named constant that is known when the formula is run.
  case constant(String)
  /// Takes what an aggregate or a window function gave.
  case supplied(Int)
  /// Multiplies by an exact factor between units.
  case scale(Ratio)
  /// `+ - * / %` on two columns of numbers.
  case arithmetic(ArithmeticKernel.Sign)
  /// `< <= == != >= >` on two columns of one kind.
  case comparison(ComparisonKernel.Sign)
  /// `and`, three-valued.
  case and
  /// `or`, three-valued.
  case or
  /// `not`.
  case not
  /// Whether there is no value, or whether there is one.
  case isMissing(Bool)
  /// The second column where the first one is true, the third where it is false.
  case choose
  /// The first column where it has a value, otherwise the second.
  case otherwise
  /// A function.
  case apply(any RowKernel)
}

/// A function of rows, computed for whole columns at a time.
protocol RowKernel: Sendable {
  /// The result for all rows; `rows` is 1 when every operand is constant.
  func column(_ operands: [Operand], rows: Int) -> Column
}
