/// A binary number as the shortest decimal that reads back as the same number.
struct ShortestDecimal: Sendable, Equatable {
  /// The digits without a point, at most 17 of them.
  let digits: Int64
  /// The power of ten that the digits are multiplied with.
  let exponent: Int

  /// Takes a finite number apart.
  init(_ number: Double) {
    let parts = "\(number)".split(separator: "e")
    let halves = (parts.first ?? "0").split(separator: ".")
    var digits = String(halves.first ?? "0")
    var exponent = parts.count > 1 ? Int(parts[1]) ?? 0 : 0
    if halves.count > 1, halves[1] != "0" {
      digits += halves[1]
      exponent -= halves[1].utf8.count
    }
    self.digits = Int64(digits) ?? 0
    self.exponent = exponent
  }

  /// The mantissa at a scale, halves away from zero; nil where it needs more than 18 digits.
  func rounded(to scale: Int) -> Int64? {
    let shift = exponent + scale
    if shift < 0 {
      return Decimals.powerOfTen(-shift).map { RoundKernel.quotient(digits, $0) } ?? 0
    }
    guard digits != 0 else { return 0 }
    guard let power = Decimals.powerOfTen(shift) else { return nil }
    let (product, overflow) = digits.multipliedReportingOverflow(by: power)
    return overflow || product == .min ? nil : product
  }
}

extension ShortestDecimal {
  /// A number rounded to a scale, halves of its shortest decimal away from zero; nil where the
  /// mantissa needs more than 18 digits.
  ///
  /// The shortest decimal lies within half a unit in the last place, so that only numbers that
  /// close to a half need to be written out.
  static func rounded(_ number: Double, to scale: Int) -> Int64? {
    let scaled = number * Decimals.exactPower(scale)
    guard scaled.magnitude < 0x1p52 else { return ShortestDecimal(number).rounded(to: scale) }
    let distance = (scaled.magnitude - scaled.magnitude.rounded(.down) - 0.5).magnitude
    guard distance > 4 * scaled.ulp else { return ShortestDecimal(number).rounded(to: scale) }
    return Int64(scaled.rounded())
  }
}
