/// The gamma distribution, of waiting times and of rates.
public struct Gamma: Sendable {
  private let rate: Double
  private let standard: ChiSquared
  private let function: IncompleteGamma

  /// The distribution with a positive shape and a positive rate; its mean is shape / rate.
  public init(shape: Double, rate: Double) {
    self.rate = rate
    standard = ChiSquared(degreesOfFreedom: 2 * shape)
    function = IncompleteGamma(shape: shape)
  }

  /// The probability of a value up to x.
  public func cumulative(_ x: Double) -> Double {
    isValid && !x.isNaN ? function.lower(.product(rate, x)) : .nan
  }

  /// The probability of a value above x.
  public func upperTail(_ x: Double) -> Double {
    isValid && !x.isNaN ? function.upper(.product(rate, x)) : .nan
  }

  /// The value below which the probability lies; nan outside 0...1.
  public func quantile(_ probability: Double) -> Double {
    isValid ? standard.quantile(probability) / (2 * rate) : .nan
  }

  /// The value above which the probability lies; nan outside 0...1.
  public func upperQuantile(_ probability: Double) -> Double {
    isValid ? standard.upperQuantile(probability) / (2 * rate) : .nan
  }

  private var isValid: Bool {
    rate > 0 && rate.isFinite && standard.degreesOfFreedom > 0
      && standard.degreesOfFreedom.isFinite
  }
}
