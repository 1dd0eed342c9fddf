/// Quotients of exact decimals with one rounding.
enum QuotientKernel {
  /// The quotients, or nil when a side is binary or the scales lie too far apart.
  ///
  /// Brought to one scale, two mantissas below 2^53 are exact as binary numbers, so that their one
  /// division rounds correctly; beyond, each side is rounded once before.
  static func ofDecimals(_ left: Operand, _ right: Operand, rows: Int) -> [Double]? {
    guard case .decimals(let a, let leftScale) = left.numbers.storage,
      case .decimals(let b, let rightScale) = right.numbers.storage
    else { return nil }
    let scale = max(leftScale, rightScale)
    guard let raiseLeft = Decimals.powerOfTen(scale - leftScale),
      let raiseRight = Decimals.powerOfTen(scale - rightScale)
    else { return nil }
    return Cells.combined((a, left.stride), (b, right.stride), rows: rows) { top, bottom in
      let (above, isTooLarge) = top.multipliedReportingOverflow(by: raiseLeft)
      let (below, isTooSmall) = bottom.multipliedReportingOverflow(by: raiseRight)
      if below == 0 { return 0 }
      if isTooLarge || isTooSmall || above.magnitude >= 1 << 53 || below.magnitude >= 1 << 53 {
        return Decimals.value(top, scale: leftScale) / Decimals.value(bottom, scale: rightScale)
      }
      return Double(above) / Double(below)
    }
  }
}
