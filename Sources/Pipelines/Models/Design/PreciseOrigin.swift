import Statistics

/// How a factor follows from a column of decimals: a power or a logarithm, without the rounding of
/// the steps between.
struct PreciseOrigin: Sendable, Equatable {
  /// What is done to the numbers of the column.
  enum Step: Sendable, Equatable {
    /// A power of 2 to 20.
    case power(Int)
    /// The natural logarithm.
    case logarithm
  }

  /// The column of decimals.
  let column: String
  /// What is done to it.
  let step: Step

  /// The factor in two planes of doubles.
  func applied(to column: PreciseColumn) -> PreciseColumn {
    switch step {
    case .power(let exponent): column.power(exponent)
    case .logarithm: column.logarithms
    }
  }
}
