import Tabular

/// Numbers as published files print them.
enum PrintedNumber {
  /// How many significant digits must agree for two numbers to be the same.
  static let significantDigits = 12

  /// Whether two cells say the same: equal texts, or numbers that agree in all digits that count.
  ///
  /// Files print up to 17 digits, so that they read back as the same bits; the last ones may differ
  /// between processors and between builds, and mean nothing.
  static func areSame(_ one: String?, _ other: String?) -> Bool {
    if one == other { return true }
    guard let one = one.flatMap(Double.init), let other = other.flatMap(Double.init) else {
      return false
    }
    return areSame(one, other)
  }

  /// Whether two numbers agree in all digits that count.
  static func areSame(_ one: Double, _ other: Double) -> Bool {
    if one == other { return true }
    let larger = max(abs(one), abs(other))
    return abs(one - other) <= larger * 5e-12 / 10
  }

  /// A printed number less another, exact to the last printed digit where both are short enough.
  static func difference(_ one: String, _ other: String) -> Double? {
    if case .number(let one)? = NumberWithUnit.plain(one),
      case .number(let other)? = NumberWithUnit.plain(other)
    {
      return one.less(other).double
    }
    guard let one = Double(one), let other = Double(other) else { return nil }
    return one - other
  }
}
