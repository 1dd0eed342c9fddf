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
    guard isValid, probability >= 0, probability <= 1 else { return .nan }
    if probability == 0 { return 0 }
    if probability == 1 { return .infinity }
    let isLower = probability < 0.5
    var search = QuantileSearch(rises: isLower, target: isLower ? probability : 1 - probability)
    return search.solve(from: start(probability)) { x in
      (isLower ? gamma.lower(x / 2) : gamma.upper(x / 2), gamma.density(x / 2) / 2)
    }
  }

  private var isValid: Bool { degreesOfFreedom > 0 && degreesOfFreedom.isFinite }

  /// Source: Wilson, Hilferty 1931, PNAS 17.
  private func start(_ probability: Double) -> Double {
    let variance = 2 / (9 * degreesOfFreedom)
    let root = 1 - variance + Normal.quantile(probability) * variance.squareRoot()
    return degreesOfFreedom * root * root * root
  }
}
