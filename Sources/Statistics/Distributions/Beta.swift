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

  /// The probability of a value above x.
  public func upperTail(_ x: Double) -> Double {
    guard isValid, !x.isNaN else { return .nan }
    return function.upper(DoubleDouble(x), DoubleDouble.sum(1, -x))
  }

  /// The value below which the probability lies; nan outside 0...1.
  public func quantile(_ probability: Double) -> Double {
    probability < 0.5
      ? quantile(lowerTail: probability) : quantile(upperTail: 1 - probability)
  }

  /// The value above which the probability lies; nan outside 0...1.
  public func upperQuantile(_ probability: Double) -> Double {
    probability < 0.5
      ? quantile(upperTail: probability) : quantile(lowerTail: 1 - probability)
  }

  private func quantile(lowerTail tail: Double) -> Double {
    guard isValid, tail >= 0 else { return .nan }
    guard tail > 0 else { return 0 }
    var search = QuantileSearch(rises: true, target: tail)
    return search.solve(from: a / (a + b)) { x in
      guard x < 1 else { return (1, 0) }
      let (share, rest) = (DoubleDouble(x), DoubleDouble.sum(1, -x))
      return (function.lower(share, rest), function.density(share, rest))
    }
  }

  private func quantile(upperTail tail: Double) -> Double {
    guard isValid, tail >= 0 else { return .nan }
    guard tail > 0 else { return 1 }
    var search = QuantileSearch(rises: false, target: tail)
    return search.solve(from: a / (a + b)) { x in
      guard x < 1 else { return (0, 0) }
      let (share, rest) = (DoubleDouble(x), DoubleDouble.sum(1, -x))
      return (function.upper(share, rest), function.density(share, rest))
    }
  }

  private var isValid: Bool { a > 0 && b > 0 && a.isFinite && b.isFinite }
}
