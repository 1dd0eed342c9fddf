/// The Poisson distribution, of counts of independent events.
public struct Poisson: Sendable {
  private let mean: Double

  /// The distribution with a positive mean.
  public init(mean: Double) {
    self.mean = mean
  }

  /// The probability of just this count.
  public func mass(_ count: Int) -> Double {
    guard isValid else { return .nan }
    guard count >= 0 else { return 0 }
    let whole = DoubleDouble(Double(count))
    let logarithm = Elementary.log(DoubleDouble(mean)) * whole - DoubleDouble(mean)
    return Elementary.exp(rounding: logarithm - Elementary.lgamma(whole + .one))
  }

  /// The probability of at most this count.
  public func cumulative(_ count: Int) -> Double {
    guard isValid else { return .nan }
    return count < 0 ? 0 : IncompleteGamma(shape: Double(count) + 1).upper(mean)
  }

  /// The probability of more than this count.
  public func upperTail(_ count: Int) -> Double {
    guard isValid else { return .nan }
    return count < 0 ? 1 : IncompleteGamma(shape: Double(count) + 1).lower(mean)
  }

  private var isValid: Bool { mean > 0 && mean.isFinite }
}
