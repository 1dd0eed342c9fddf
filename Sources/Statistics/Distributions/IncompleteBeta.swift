/// The regularised incomplete beta function, the root of Student's t, F and the binomial.
///
/// The power x^a y^b / B(a, b) is formed in two doubles, so that large a and b cost no digits.
struct IncompleteBeta: Sendable {
  private let a: Double
  private let b: Double
  private let logBeta: DoubleDouble

  /// The function for two positive parameters.
  init(_ a: Double, _ b: Double) {
    self.a = a
    self.b = b
    let (first, second) = (DoubleDouble(a), DoubleDouble(b))
    logBeta =
      Elementary.lgamma(first) + Elementary.lgamma(second)
      - Elementary.lgamma(DoubleDouble.sum(a, b))
  }

  /// I_x(a, b) for x and its complement y = 1 - x.
  func lower(_ x: DoubleDouble, _ y: DoubleDouble) -> Double {
    guard x.high > 0 else { return 0 }
    guard y.high > 0 else { return 1 }
    guard x.high < (a + 1) / (a + b + 2) else { return 1 - swapped.tail(y, x) }
    return tail(x, y)
  }

  /// 1 - I_x(a, b) for x and its complement y = 1 - x.
  func upper(_ x: DoubleDouble, _ y: DoubleDouble) -> Double {
    swapped.lower(y, x)
  }

  /// The density of the beta distribution.
  func density(_ x: DoubleDouble, _ y: DoubleDouble) -> Double {
    power(x, y).high / (x.high * y.high)
  }

  private init(swapping other: IncompleteBeta) {
    a = other.b
    b = other.a
    logBeta = other.logBeta
  }

  private var swapped: IncompleteBeta { IncompleteBeta(swapping: self) }

  /// x^a y^b / B(a, b).
  private func power(_ x: DoubleDouble, _ y: DoubleDouble) -> DoubleDouble {
    Elementary.exp(Elementary.log(x) * a + Elementary.log(y) * b - logBeta)
  }

  private func tail(_ x: DoubleDouble, _ y: DoubleDouble) -> Double {
    power(x, y).high / fraction(x, y)
  }

  /// A continued fraction that converges in about sqrt(max(a, b)) steps.
  ///
  /// Source: DiDonato, Morris 1992, ACM TOMS 18, eq. 9; x enters by the difference a y - b x,
  /// which is formed in two doubles.
  private func fraction(_ x: DoubleDouble, _ y: DoubleDouble) -> Double {
    let excess = (y * a - x * b + .one).high
    var fraction = LentzFraction(first: a * excess / (a + 1))
    for m in stride(from: 1.0, to: 100_000, by: 1) {
      let step = m * (b - m) * x.high / (a + 2 * m - 1)
      let above = (a + m - 1) * (a + b + m - 1) * x.high / (a + 2 * m - 1) * step
      let slope = (a + m) * (excess + m * (1 + y.high)) / (a + 2 * m + 1)
      if fraction.append(above, over: m + step + slope) { break }
    }
    return fraction.value
  }
}
