/// Fisher's F distribution, of the quotient of two mean squares.
public struct FisherF: Sendable {
  private let numerator: Double
  private let denominator: Double
  private let beta: IncompleteBeta

  /// The distribution with positive degrees of freedom above and below the line.
  public init(numerator: Double, denominator: Double) {
    self.numerator = numerator
    self.denominator = denominator
    beta = IncompleteBeta(numerator / 2, denominator / 2)
  }

  /// The probability of a value up to f.
  public func cumulative(_ f: Double) -> Double {
    guard isValid, !f.isNaN else { return .nan }
    guard f > 0, f < 1e280 else { return f > 0 ? 1 : 0 }
    let (x, y) = shares(f)
    return beta.lower(x, y)
  }

  /// The probability of a value above f.
  public func upperTail(_ f: Double) -> Double {
    guard isValid, !f.isNaN else { return .nan }
    guard f > 0, f < 1e280 else { return f > 0 ? 0 : 1 }
    let (x, y) = shares(f)
    return beta.upper(x, y)
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
    return search.solve(from: 1) { (cumulative($0), density($0)) }
  }

  private func quantile(upperTail tail: Double) -> Double {
    guard isValid, tail >= 0 else { return .nan }
    guard tail > 0 else { return .infinity }
    var search = QuantileSearch(rises: false, target: tail)
    return search.solve(from: 1) { (upperTail($0), density($0)) }
  }

  private var isValid: Bool {
    numerator > 0 && denominator > 0 && numerator.isFinite && denominator.isFinite
  }

  /// n f / (n f + m) and m / (n f + m).
  private func shares(_ f: Double) -> (DoubleDouble, DoubleDouble) {
    let part = DoubleDouble.product(numerator, f)
    let whole = part + DoubleDouble(denominator)
    return (part / whole, DoubleDouble(denominator) / whole)
  }

  private func density(_ f: Double) -> Double {
    let (x, y) = shares(f)
    return beta.density(x, y) * x.high * y.high / f
  }
}
