extension Value.Number {
  /// This number less another, as somebody finds who takes one printed number from the other.
  ///
  /// Both count with the shortest decimals that read back as the same values, so that 0.3 less 0.1 is
  /// 0.2; binary where these have too many digits.
  public func less(_ other: Value.Number) -> Value.Number {
    guard let one = shortestDecimal, let two = other.shortestDecimal else {
      return .binary(double - other.double)
    }
    let scale = max(one.scale, two.scale)
    guard let left = Self.mantissa(of: one, at: scale),
      let right = Self.mantissa(of: two, at: scale)
    else { return .binary(double - other.double) }
    let (difference, overflows) = left.subtractingReportingOverflow(right)
    return overflows ? .binary(double - other.double) : .decimal(difference, scale: scale)
  }

  /// The number as the decimal that files print; nil where that has too many digits.
  private var shortestDecimal: (mantissa: Int64, scale: Int)? {
    switch self {
    case .decimal(let mantissa, let scale): return (mantissa, scale)
    case .binary:
      guard case .decimal(let mantissa, let scale) = DecimalText.number(NumberText.text(self))
      else { return nil }
      return (mantissa, scale)
    }
  }

  private static func mantissa(
    of decimal: (mantissa: Int64, scale: Int), at scale: Int
  ) -> Int64? {
    guard let power = Decimals.powerOfTen(scale - decimal.scale) else { return nil }
    let (product, overflows) = decimal.mantissa.multipliedReportingOverflow(by: power)
    return overflows ? nil : product
  }
}
