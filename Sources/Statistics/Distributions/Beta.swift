/// The beta distribution on 0...1.
public struct Beta: Sendable {
  private let a: Double
  private let b: Double
  private let function: IncompleteBeta

  /// The distribution with two positive parameters.
  public init(_ a: Double, _ b: Double) {
    self.a = a
    self.b = b
    function = IncompleteBeta(a, b)
  }

  /// The probability of a value up to x.
  public func cumulative(_ x: Double) -> Double {
    guard isValid, !x.isNaN else { return .nan }
    return function.lower(DoubleDouble(x), DoubleDouble.sum(1, -x))
  }

  /// The value below which the probability lies; nan outside 0...1.
  public func quantile(_ probability: Double) -> Double {
    guard isValid, probability >= 0, probability <= 1 else { return .nan }
    if probability == 0 || probability == 1 { return probability }
    let isLower = probability < 0.5
    var search = QuantileSearch(rises: isLower, target: isLower ? probability : 1 - probability)
    return search.solve(from: a / (a + b)) { x in
      guard x < 1 else { return (isLower ? 1 : 0, 0) }
      let (share, rest) = (DoubleDouble(x), DoubleDouble.sum(1, -x))
      let tail = isLower ? function.lower(share, rest) : function.upper(share, rest)
      return (tail, function.density(share, rest))
    }
  }

  private var isValid: Bool { a > 0 && b > 0 && a.isFinite && b.isFinite }
}
