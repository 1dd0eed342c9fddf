import Statistics
import Tabular

/// How exactly a report prints a number.
enum PrintedPrecision {
  /// The limits of what rounds to a printed number.
  ///
  /// Half a unit of the last digit. A whole number with zeros at its end is taken as rounded to the
  /// place before the last zero: 400 stands for 395 to 405, 6,000 for 5,950 to 6,050, 65 for 64.5 to
  /// 65.5. A binary number has no last digit and stands for itself.
  static func bounds(of number: Value.Number) -> Bounds {
    let value = number.double
    guard case .decimal(var mantissa, var scale) = number, mantissa != 0 else {
      return Bounds(exactly: value)
    }
    while scale > 0, mantissa % 10 == 0 {
      mantissa /= 10
      scale -= 1
    }
    let digits = scale > 0 ? -scale : max(0, zeros(atEndOf: mantissa) - 1)
    let half = 0.5 * powerOfTen(digits)
    return Bounds(value - half, value + half) ?? Bounds(exactly: value)
  }

  private static func zeros(atEndOf number: Int64) -> Int {
    var zeros = 0
    var rest = number
    while rest != 0, rest % 10 == 0 {
      rest /= 10
      zeros += 1
    }
    return zeros
  }

  private static func powerOfTen(_ exponent: Int) -> Double {
    let power = (0..<abs(exponent)).reduce(1.0) { power, _ in power * 10 }
    return exponent < 0 ? 1 / power : power
  }
}
