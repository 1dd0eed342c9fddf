import Tabular

/// A number as its decimal digits, which is what people see and what rounding must start from.
///
/// Rounding the binary number would turn 0.285 into 0.28, since it is stored as 0.28499999...
struct DecimalDigits: Equatable {
  /// Whether the number is below zero; false for zero.
  private(set) var isNegative: Bool
  /// The digits from the most significant on, without leading zeros; empty for zero.
  private(set) var digits: [UInt8]
  /// How many of the digits stand behind the point; below zero when zeros follow the digits.
  private(set) var scale: Int

  /// The shortest decimal that reads back as the number; nil when it is not finite.
  init?(_ number: Double) {
    guard number.isFinite else { return nil }
    let parts = number.magnitude.description.split(separator: "e", maxSplits: 1)
    let mantissa = (parts.first ?? "0").split(separator: ".", maxSplits: 1)
    let fraction = mantissa.count > 1 ? mantissa[1] : ""
    let exponent = parts.count > 1 ? Int(parts[1]) ?? 0 : 0
    let all = ((mantissa.first ?? "0") + fraction).utf8.map { $0 - UInt8(ascii: "0") }
    self.init(isNegative: number < 0, digits: all, scale: fraction.utf8.count - exponent)
  }

  /// A number as a table holds it; nil when it is not finite.
  init?(_ number: Value.Number) {
    switch number {
    case .binary(let number): self.init(number)
    case .decimal(let mantissa, let scale):
      let digits = String(mantissa.magnitude).utf8.map { $0 - UInt8(ascii: "0") }
      self.init(isNegative: mantissa < 0, digits: digits, scale: scale)
    }
  }

  private init(isNegative: Bool, digits: [UInt8], scale: Int) {
    self.digits = Array(digits.drop { $0 == 0 })
    self.scale = scale
    self.isNegative = isNegative && !self.digits.isEmpty
  }

  /// The number times ten to a power, exactly.
  func shifted(by power: Int) -> DecimalDigits {
    DecimalDigits(isNegative: isNegative, digits: digits, scale: scale - power)
  }

  /// The number with at most so many digits behind the point, halves away from zero.
  func rounded(decimals: Int) -> DecimalDigits {
    let excess = scale - decimals
    guard excess > 0 else { return self }
    guard excess <= digits.count else {
      return DecimalDigits(isNegative: false, digits: [], scale: decimals)
    }
    let goesUp = digits[digits.count - excess] >= 5
    var kept = [0] + digits.dropLast(excess)
    if goesUp {
      var index = kept.count - 1
      while kept[index] == 9 {
        kept[index] = 0
        index -= 1
      }
      kept[index] += 1
    }
    return DecimalDigits(isNegative: isNegative, digits: kept, scale: decimals)
  }

  /// How many digits behind the point show so many significant digits.
  func decimals(forSignificant count: Int) -> Int {
    digits.isEmpty ? 0 : max(0, scale - digits.count + count)
  }

  /// How many digits behind the point the number has, zeros at the end left out.
  var decimals: Int {
    let zeros = digits.reversed().prefix { $0 == 0 }.count
    return digits.isEmpty ? 0 : max(0, scale - zeros)
  }

  /// The digits before the point, at least one, and exactly `decimals` behind it.
  func parts(decimals: Int) -> (whole: String, fraction: String) {
    let rounded = rounded(decimals: decimals)
    var all = rounded.digits
    if !all.isEmpty {
      all += [UInt8](repeating: 0, count: max(0, decimals - rounded.scale))
    }
    if all.count <= decimals {
      all = [UInt8](repeating: 0, count: decimals + 1 - all.count) + all
    }
    let text = all.map { String($0) }
    return (text.dropLast(decimals).joined(), text.suffix(decimals).joined())
  }
}
