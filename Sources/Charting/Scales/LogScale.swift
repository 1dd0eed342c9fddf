import Statistics

/// Puts numbers above zero on a line of pixels in proportion to their logarithms.
struct LogScale: Equatable, Sendable {
  /// The number at the first pixel, above zero.
  let low: Double
  /// The number at the last pixel.
  let high: Double
  /// The first pixel.
  let start: Double
  /// The last pixel.
  let end: Double

  /// The place of a number; nil for zero and numbers below, which have none.
  func position(_ number: Double) -> Double? {
    guard number > 0 else { return nil }
    guard high > low, low > 0 else { return (start + end) / 2 }
    let share = Elementary.log10(number / low) / Elementary.log10(high / low)
    return start + share * (end - start)
  }

  /// Round numbers within the domain: powers of ten over three decades or more, 1-2-5 over one or
  /// more, evenly spaced numbers over less.
  static func ticks(from low: Double, to high: Double, target: Int) -> Ticks {
    guard low > 0, high > low else { return Ticks(values: [], decimals: 0) }
    let decades = Elementary.log10(high / low)
    guard decades >= 1 else {
      return TickChoice(low: low, high: high, target: target).ticks.within(low, high)
    }
    let exponents = TickStep.exponent(of: low)...TickStep.exponent(of: high)
    let mantissas = decades >= 3 ? [10] : [10, 20, 50]
    let steps = exponents.flatMap { exponent in
      mantissas.map { TickStep(mantissa: $0, exponent: exponent) }
    }
    return Ticks(values: steps.map { $0.value(1) }, decimals: steps.map(\.decimals).max() ?? 0)
      .within(low, high)
  }
}

extension Ticks {
  /// The ticks that lie in a domain.
  func within(_ low: Double, _ high: Double) -> Ticks {
    Ticks(values: values.filter { $0 >= low && $0 <= high }, decimals: decimals)
  }
}
