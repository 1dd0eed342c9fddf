extension FixedEffects {
  /// The share of a term's variation below which the effects already say it.
  private static let tolerance = 1e-10
  /// The most work, rows times squared columns times factors, that is done in two doubles.
  public static let preciseWork = 2_000_000

  /// Columns of all rows, a response first, freed of all effects, for the rows that take part.
  ///
  /// In two doubles per number while there is not too much work. Throws `collinear` for the terms
  /// that the effects already say.
  func freed(_ columns: [PreciseColumn]) throws(FitError) -> [PreciseColumn] {
    let rows = rowCount
    for (index, column) in columns.enumerated() {
      guard column.count == rows else { throw .wrongLength(term: index - 1) }
      guard column.high.allSatisfy(\.isFinite) else { throw .notFinite(term: index - 1) }
    }
    let (work, overflows) = rows.multipliedReportingOverflow(
      by: columns.count * columns.count * factors.count)
    let isPrecise = !overflows && work <= Self.preciseWork
    var result: [PreciseColumn] = []
    var lost: [Int] = []
    for (index, column) in columns.enumerated() {
      let kept = kept(column)
      let free = try isPrecise ? within(kept) : PreciseColumn(within(kept.high))
      if index > 0, Self.isNothing(free.high, beside: kept.high) { lost.append(index - 1) }
      result.append(free)
    }
    guard lost.isEmpty else { throw .collinear(lost) }
    return result
  }

  private func kept(_ column: PreciseColumn) -> PreciseColumn {
    rows.map { rows in PreciseColumn(rows.map { column[$0] }) } ?? column
  }

  private static func isNothing(_ within: [Double], beside column: [Double]) -> Bool {
    let left = within.reduce(0) { max($0, $1.magnitude) }
    let whole = column.reduce(0) { max($0, $1.magnitude) }
    return left <= tolerance * whole
  }
}
