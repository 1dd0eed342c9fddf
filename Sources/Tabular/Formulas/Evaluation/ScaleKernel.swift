/// Multiplies a column by the exact factor between two units.
enum ScaleKernel {
  static func column(_ factor: Ratio, _ operand: Operand, rows: Int) -> Column {
    let numbers = operand.numbers
    if let exact = decimals(factor, numbers) { return .numbers(exact) }
    let top = Double(factor.numerator)
    let bottom = Double(factor.denominator)
    return .numbers(
      NumberColumn(
        doubles: numbers.doubles.map { $0 * top / bottom }, presence: numbers.presence))
  }

  /// The exact product, where the factor is a decimal and every cell fits.
  private static func decimals(_ factor: Ratio, _ numbers: NumberColumn) -> NumberColumn? {
    guard case .decimals(let mantissas, let scale) = numbers.storage,
      let (times, added) = decimal(factor), scale + added <= 18
    else { return nil }
    var overflowed = false
    let products = mantissas.map { mantissa in
      let (product, overflow) = mantissa.multipliedReportingOverflow(by: times)
      overflowed = overflowed || overflow || product == .min
      return product
    }
    guard !overflowed else { return nil }
    return NumberColumn(decimals: products, scale: scale + added, presence: numbers.presence)
  }

  /// The factor as `mantissa / 10^scale`, if it ends behind the point.
  static func decimal(_ factor: Ratio) -> (mantissa: Int64, scale: Int)? {
    for (scale, power) in Decimals.powers.enumerated() where Int128(power) % factor.denominator == 0
    {
      let (product, overflow) = factor.numerator.multipliedReportingOverflow(
        by: Int128(power) / factor.denominator)
      guard !overflow, let mantissa = Int64(exactly: product) else { return nil }
      return (mantissa, scale)
    }
    return nil
  }
}
