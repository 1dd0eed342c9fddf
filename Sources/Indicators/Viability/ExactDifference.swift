import Tabular

extension NumberColumn {
  /// This column less another one of the same length, exact while both are decimals that fit.
  ///
  /// Missing where either is; of two reasons the first operand's.
  func subtracting(_ other: NumberColumn) -> NumberColumn {
    let presence = presence.intersection(other.presence)
    if let exact = exactDifferences(from: other) {
      return NumberColumn(decimals: exact.mantissas, scale: exact.scale, presence: presence)
    }
    return NumberColumn(
      doubles: zip(doubles, other.doubles).map { $0 - $1 }, presence: presence)
  }

  private func exactDifferences(from other: NumberColumn) -> (mantissas: [Int64], scale: Int)? {
    guard let ours = decimalScale, let theirs = other.decimalScale else { return nil }
    let scale = max(ours, theirs)
    guard let left = mantissas(scale: scale), let right = other.mantissas(scale: scale) else {
      return nil
    }
    var differences: [Int64] = []
    for (a, b) in zip(left, right) {
      let (difference, overflow) = a.subtractingReportingOverflow(b)
      if overflow { return nil }
      differences.append(difference)
    }
    return (differences, scale)
  }
}
