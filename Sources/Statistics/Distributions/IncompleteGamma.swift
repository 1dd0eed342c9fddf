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
  func lower(_ x: DoubleDouble) -> Double {
    guard x.high > 0 else { return 0 }
    if shape > Self.largest { return Normal.upperTail(-deviate(x.high)) }
    return x.high < shape + 1 ? power(x) * series(x.high) : 1 - upper(x)
  }

  /// Q(shape, x) = 1 - P(shape, x).
  func upper(_ x: DoubleDouble) -> Double {
    guard x.high > 0 else { return 1 }
    if shape > Self.largest { return Normal.upperTail(deviate(x.high)) }
    return x.high < shape + 1 ? 1 - lower(x) : power(x) / fraction(x.high)
  }

  /// Beyond this shape the sums would need a million terms, and the cube root is normal to ten digits.
  static let largest = 1e10

  /// The normal deviate of x for a great shape; source: Wilson, Hilferty 1931, PNAS 17.
  private func deviate(_ x: Double) -> Double {
    let root = Elementary.pow(x / shape, 1.0 / 3)
    return (root - 1 + 1 / (9 * shape)) * 3 * shape.squareRoot()
  }

  /// P(shape, x).
  func lower(_ x: Double) -> Double { lower(DoubleDouble(x)) }

  /// Q(shape, x).
  func upper(_ x: Double) -> Double { upper(DoubleDouble(x)) }

  /// The density of the gamma distribution.
  func density(_ x: Double) -> Double {
    power(DoubleDouble(x)) / x
  }

  /// x^shape e^-x / gamma(shape), formed in two doubles.
  private func power(_ x: DoubleDouble) -> Double {
    Elementary.exp(Elementary.log(x) * shape - x - logGamma).high
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
