/// How much a price moves from period to period, by its log returns.
///
/// Source: Gilbert, Morgan 2010, Philosophical Transactions of the Royal Society B 365.
public struct Volatility: Sendable, Equatable {
  /// The log returns between neighbouring periods; those across gaps are left out.
  public let returns: [Double]
  /// Their mean.
  public let mean: Double
  /// Their standard deviation.
  public let deviation: Double
  /// The correlation of each return with the one before.
  public let autocorrelation: Double?

  /// The volatility of prices; throws below three periods in a row, where a price is not above
  /// zero, and where no price moves.
  public init(of prices: TimeSeries) throws(SeriesProblem) {
    let returns = try prices.logReturns().values
    let moments = Moments(of: returns.span)
    guard let deviation = moments.standardDeviation else {
      throw .tooShort(have: returns.count, need: 2)
    }
    guard deviation > 0 else { throw .constant }
    self.returns = returns
    self.deviation = deviation
    mean = moments.mean
    autocorrelation = Autocorrelation.coefficient(of: returns.span)
  }

  /// The limits of the deviation, if returns are normal and independent: by chi-squared.
  public func interval(_ confidence: Confidence = .usual) -> Interval {
    let degrees = Double(returns.count - 1)
    let distribution = ChiSquared(degreesOfFreedom: degrees)
    let scale = deviation * degrees.squareRoot()
    return Interval(
      low: scale / distribution.quantile(1 - confidence.tail).squareRoot(),
      high: scale / distribution.quantile(confidence.tail).squareRoot())
  }

  /// Whether the correlation with the return before is within chance, 1.96 / sqrt n.
  ///
  /// Source: Bartlett 1946, Supplement to the JRSS 8.
  public var isUncorrelated: Bool {
    guard let autocorrelation else { return false }
    let limit = Normal.upperQuantile(0.025) / Double(returns.count).squareRoot()
    return autocorrelation.magnitude <= limit
  }

  /// The deviation over a year of so many periods; nil where returns go with those before, because
  /// then they do not add up like that.
  public func annualized(periods: Int) -> Double? {
    isUncorrelated && periods > 0 ? deviation * Double(periods).squareRoot() : nil
  }

  /// The root of the mean square of the returns below zero.
  public var downward: Double {
    let squares = returns.map { min($0, 0) * min($0, 0) }
    return (CompensatedSum(of: squares.span).value / Double(returns.count)).squareRoot()
  }

  /// The mean size of a return.
  public var meanSize: Double {
    let sizes = returns.map(\.magnitude)
    return CompensatedSum(of: sizes.span).value / Double(returns.count)
  }

  /// The deviation in which each period counts a share of the one after it, at the end.
  ///
  /// Source: J.P. Morgan 1996, RiskMetrics technical document.
  public func weightedDeviation(decay: Double = 0.94) -> Double {
    let variance = returns.dropFirst().reduce(returns[0] * returns[0]) { variance, next in
      decay * variance + (1 - decay) * next * next
    }
    return variance.squareRoot()
  }
}
