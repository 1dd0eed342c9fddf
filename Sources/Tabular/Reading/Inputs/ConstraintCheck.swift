/// Finds the rows whose cells are not what a constraint demands; missing cells only break `required`.
enum ConstraintCheck {
  /// The rows in ascending order.
  static func violations(of constraint: ColumnConstraint, _ column: Column) -> [Int] {
    switch constraint {
    case .required:
      column.presence.missing.filter { $0.reason != .rejected }.map(\.row)
    case .unique: repeated(column)
    case .atLeast(let bound): column.numberColumn.map { outside($0, bound, isLower: true) } ?? []
    case .atMost(let bound): column.numberColumn.map { outside($0, bound, isLower: false) } ?? []
    case .oneOf(let words):
      column.textColumn.map { rows($0, whereNot: Set(words).contains) } ?? []
    case .matches(let pattern): column.textColumn.map { unmatched($0, pattern) } ?? []
    case .refers(let reference): reference.values.map { lost(column, $0) } ?? []
    }
  }

  /// The rows whose value stands in an earlier row.
  private static func repeated(_ column: Column) -> [Int] {
    let codes = CellCodes(column)
    var seen = [Bool](repeating: false, count: codes.cardinality)
    return codes.codes.indices.filter { row in
      let code = Int(codes.codes[row])
      defer { seen[code] = true }
      return code > 0 && seen[code]
    }
  }

  private static func outside(
    _ column: NumberColumn, _ bound: ColumnConstraint.Bound, isLower: Bool
  ) -> [Int] {
    switch column.storage {
    case .doubles(let numbers):
      let limit = Decimals.value(bound.mantissa, scale: bound.scale)
      return numbers.indices.filter { row in
        let number = isLower ? numbers[row] : -numbers[row]
        let limit = isLower ? limit : -limit
        return column.presence[row] && (bound.isIncluded ? number < limit : number <= limit)
      }
    case .decimals(let mantissas, let scale):
      let (least, greatest) = bound.allowed(atScale: scale, isLower: isLower)
      let suspects = mantissas.indices.filter { mantissas[$0] < least || mantissas[$0] > greatest }
      return suspects.filter { column.presence[$0] }
    }
  }

  private static func rows(
    _ column: TextColumn, whereNot isAllowed: (String) -> Bool
  ) -> [Int] {
    let isBad = column.levels.map { !isAllowed($0) }
    guard isBad.contains(true) else { return [] }
    return column.codes.indices.filter { column.codes[$0] >= 0 && isBad[Int(column.codes[$0])] }
  }

  /// The rows whose value is none of those known.
  private static func lost(_ column: Column, _ known: Set<String>) -> [Int] {
    if let texts = column.textColumn { return rows(texts, whereNot: known.contains) }
    return (0..<column.count).filter { row in
      column.presence[row] && !known.contains(column.value(row).neutralText)
    }
  }

  private static func unmatched(_ column: TextColumn, _ pattern: String) -> [Int] {
    guard let expression = try? Regex<AnyRegexOutput>(pattern) else { return [] }
    return rows(column) { (try? expression.wholeMatch(in: $0)) != nil }
  }
}

extension ColumnConstraint.Bound {
  /// The least and the greatest mantissa that are allowed at a scale.
  fileprivate func allowed(atScale target: Int, isLower: Bool) -> (Int64, Int64) {
    let numerator = Int128(mantissa) * Int128(Decimals.powerOfTen(target) ?? 1)
    let divisor = Int128(Decimals.powerOfTen(scale) ?? 1)
    var (edge, remainder) = numerator.quotientAndRemainder(dividingBy: divisor)
    if remainder < 0 {
      edge -= 1
      remainder += divisor
    }
    // `edge` is the bound rounded down: the first mantissa above is `edge + 1`.
    if isLower {
      let isExact = remainder == 0 && isIncluded
      return (Int64(clamping: isExact ? edge : edge + 1), .max)
    }
    let isExcluded = remainder == 0 && !isIncluded
    return (.min, Int64(clamping: isExcluded ? edge - 1 : edge))
  }
}
