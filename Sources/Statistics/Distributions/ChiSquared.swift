/// The chi-squared distribution.
public struct ChiSquared: Sendable {
  /// The degrees of freedom, not always whole.
  public let degreesOfFreedom: Double
  private let gamma: IncompleteGamma

  /// The distribution with positive degrees of freedom.
  public init(degreesOfFreedom: Double) {
    self.degreesOfFreedom = degreesOfFreedom
    gamma = IncompleteGamma(shape: degreesOfFreedom / 2)
  }

  /// The probability of a value up to x.
  public func cumulative(_ x: Double) -> Double {
    isValid && !x.isNaN ? gamma.lower(x / 2) : .nan
  }

  /// The probability of a value above x.
  public func upperTail(_ x: Double) -> Double {
    isValid && !x.isNaN ? gamma.upper(x / 2) : .nan
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
    guard !isGreat else { return start(-Normal.upperQuantile(tail)) }
    var search = QuantileSearch(rises: true, target: tail)
    return search.solve(from: start(-Normal.upperQuantile(tail))) { x in
      (gamma.lower(x / 2), gamma.density(x / 2) / 2)
    }
  }

  private func quantile(upperTail tail: Double) -> Double {
    guard isValid, tail >= 0 else { return .nan }
    guard tail > 0 else { return .infinity }
    guard !isGreat else { return start(Normal.upperQuantile(tail)) }
    var search = QuantileSearch(rises: false, target: tail)
    return search.solve(from: start(Normal.upperQuantile(tail))) { x in
      (gamma.upper(x / 2), gamma.density(x / 2) / 2)
    }
  }

  private var isValid: Bool { degreesOfFreedom > 0 && degreesOfFreedom.isFinite }

  /// So great that the normal cube root is as good as any search.
  private var isGreat: Bool { degreesOfFreedom > 2 * IncompleteGamma.largest }

  /// Source: Wilson, Hilferty 1931, PNAS 17.
  private func start(_ z: Double) -> Double {
    let variance = 2 / (9 * degreesOfFreedom)
    let root = 1 - variance + z * variance.squareRoot()
    return degreesOfFreedom * root * root * root
  }
}
