/// Reads numbers as people write them in formulas: `12`, `3.5`, `1e6`.
enum DecimalText {
  /// An exact decimal of up to 18 digits where it fits, otherwise the nearest binary number.
  ///
  /// Nil for texts that are not numbers and for numbers beyond the greatest binary one.
  static func number(_ text: String) -> Value.Number? {
    decimal(text) ?? Double(text).flatMap { $0.isFinite ? .binary($0) : nil }
  }

  /// A decimal without an exponent: `-12.50` for -1250 at scale 2.
  static func text(_ mantissa: Int64, scale: Int) -> String {
    let digits = String(mantissa.magnitude)
    let padded = String(repeating: "0", count: max(0, scale + 1 - digits.utf8.count)) + digits
    let whole = padded.dropLast(scale)
    let sign = mantissa < 0 ? "-" : ""
    return scale > 0 ? "\(sign)\(whole).\(padded.suffix(scale))" : sign + padded
  }

  /// A binary number as text that reads back as the same text, whatever number it makes.
  static func text(_ number: Double) -> String {
    guard case .decimal(let mantissa, let scale) = decimal("\(number)") else { return "\(number)" }
    return text(mantissa, scale: scale)
  }

  private static func decimal(_ text: String) -> Value.Number? {
    let parts = text.split(whereSeparator: { $0 == "e" || $0 == "E" })
    guard let digits = parts.first, let exponent = parts.count == 2 ? Int(parts[1]) : 0,
      exponent.magnitude <= 18
    else { return nil }
    let halves = digits.split(separator: ".", omittingEmptySubsequences: false)
    guard halves.count <= 2, let mantissa = Int64(halves.joined()),
      mantissa.magnitude < 1_000_000_000_000_000_000
    else { return nil }
    return shifted(mantissa, scale: (halves.count == 2 ? halves[1].utf8.count : 0) - exponent)
  }

  private static func shifted(_ mantissa: Int64, scale: Int) -> Value.Number? {
    guard scale < 0 else { return scale <= 18 ? .decimal(mantissa, scale: scale) : nil }
    guard let factor = Decimals.powerOfTen(-scale) else { return nil }
    let (product, overflow) = mantissa.multipliedReportingOverflow(by: factor)
    let isExact = !overflow && product.magnitude < 1_000_000_000_000_000_000
    return isExact ? .decimal(product, scale: 0) : nil
  }
}
