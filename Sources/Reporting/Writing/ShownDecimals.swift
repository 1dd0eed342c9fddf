import Tabular

/// How many digits behind the point people are shown where nobody says so.
enum ShownDecimals {
  /// Digits for one number: three significant ones, and never more than the number has.
  static func of(_ number: Double) -> Int {
    min(digits(forLargest: number.magnitude, significant: 3), own(number))
  }

  /// Digits for a column: three significant ones in its largest number, never more than any has.
  static func of(_ numbers: [Double]) -> Int {
    guard let largest = numbers.map(\.magnitude).max() else { return 0 }
    let most = numbers.map(own).max() ?? 0
    return min(digits(forLargest: largest, significant: 3), most)
  }

  /// Digits that show two significant digits of an uncertainty.
  static func ofUncertainty(_ error: Double) -> Int {
    digits(forLargest: error.magnitude, significant: 2)
  }

  private static func digits(forLargest largest: Double, significant: Int) -> Int {
    guard largest > 0, largest.isFinite else { return 0 }
    var whole = significant
    var limit = 1.0
    while whole > 0, largest >= limit {
      limit *= 10
      whole -= 1
    }
    guard whole == significant else { return whole }
    while whole < 12, largest * limit < 0.1 {
      limit *= 10
      whole += 1
    }
    return whole
  }

  /// Digits behind the point of the shortest decimal that reads back as the number.
  private static func own(_ number: Double) -> Int {
    let parts = number.magnitude.description.split(separator: "e", maxSplits: 1)
    let fraction = parts[0].split(separator: ".").dropFirst().first ?? ""
    let exponent = parts.count > 1 ? Int(parts[1]) ?? 0 : 0
    let digits = fraction == "0" ? 0 : fraction.utf8.count
    return max(0, min(15, digits - exponent))
  }
}
