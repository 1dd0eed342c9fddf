/// A round step, kept as whole number and power of ten so that its multiples are exact decimals.
struct TickStep: Equatable {
  /// 10, 20, 25 or 50.
  let mantissa: Int
  /// The step is `mantissa * 10^(exponent - 1)`.
  let exponent: Int

  /// How far down the list of pleasant steps this one stands: 1, 5, 2, 2.5.
  var rank: Double {
    switch mantissa {
    case 10: 0
    case 50: 1
    case 20: 2
    default: 3
    }
  }

  /// Whether all multiples are whole numbers.
  var isWhole: Bool { decimals == 0 }

  /// How many digits behind the point multiples have.
  var decimals: Int {
    max(0, mantissa == 25 ? 1 - exponent : -exponent)
  }

  /// The steps between one power of ten and the next.
  static func all(exponent: Int) -> [TickStep] {
    [10, 20, 25, 50].map { TickStep(mantissa: $0, exponent: exponent) }
  }

  /// The power of ten at or below a number above zero.
  static func exponent(of number: Double) -> Int {
    guard let digits = DecimalDigits(number) else { return 0 }
    return digits.digits.count - digits.scale - 1
  }

  /// A multiple of the step.
  func value(_ index: Int) -> Double {
    let power = exponent - 1
    let whole = Double(index) * Double(mantissa)
    return power < 0 ? whole / Self.powerOfTen(-power) : whole * Self.powerOfTen(power)
  }

  /// The index of the highest multiple at or below a number; nil where it is beyond 2^53.
  func index(below number: Double) -> Int? {
    let quotient = (number / value(1)).rounded(.down)
    guard quotient.isFinite, quotient.magnitude < 0x1p53 / 100 else { return nil }
    let index = Int(quotient)
    return value(index + 1) <= number ? index + 1 : index
  }

  private static func powerOfTen(_ power: Int) -> Double { Double("1e\(power)") ?? .infinity }
}
