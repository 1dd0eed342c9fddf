/// The regularised incomplete gamma function, the root of chi-squared and of Poisson counts.
struct IncompleteGamma: Sendable {
  private let shape: Double
  private let logGamma: DoubleDouble

  /// The function for a positive shape.
  init(shape: Double) {
    self.shape = shape
    logGamma = Elementary.lgamma(DoubleDouble(shape))
  }

  /// P(shape, x).
  func lower(_ x: Double) -> Double {
    guard x > 0 else { return 0 }
    return x < shape + 1 ? power(x) * series(x) : 1 - upper(x)
  }

  /// Q(shape, x) = 1 - P(shape, x).
  func upper(_ x: Double) -> Double {
    guard x > 0 else { return 1 }
    return x < shape + 1 ? 1 - lower(x) : power(x) / fraction(x)
  }

  /// The density of the gamma distribution.
  func density(_ x: Double) -> Double {
    power(x) / x
  }

  /// x^shape e^-x / gamma(shape), formed in two doubles.
  private func power(_ x: Double) -> Double {
    let logarithm = Elementary.log(DoubleDouble(x)) * shape
    return Elementary.exp(logarithm - DoubleDouble(x) - logGamma).high
  }

  /// 1/s + x / (s (s + 1)) + ...; source: Abramowitz, Stegun 1964, 6.5.29.
  private func series(_ x: Double) -> Double {
    var term = 1 / shape
    var sum = CompensatedSum()
    var n = shape
    sum.add(term)
    while term > sum.value * 0x1p-56 {
      n += 1
      term *= x / n
      sum.add(term)
    }
    return sum.value
  }

  /// x + 1 - s - 1 (1 - s) / (x + 3 - s - ...); source: Abramowitz, Stegun 1964, 6.5.31.
  private func fraction(_ x: Double) -> Double {
    var fraction = LentzFraction(first: x + 1 - shape)
    for k in stride(from: 1.0, to: 100_000, by: 1)
    where fraction.append(-k * (k - shape), over: x + 2 * k + 1 - shape) {
      break
    }
    return fraction.value
  }
}
