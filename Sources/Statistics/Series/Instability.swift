/// How far a series strays from its trend: Cuddy and Della Valle's index.
///
/// The coefficient of variation times sqrt(1 - adjusted R2) of the trend. With a linear trend that
/// is the standard error of the fit over the mean. Source: Cuddy, Della Valle 1978, Oxford
/// Bulletin of Economics and Statistics 40.
public struct Instability: Sendable, Equatable {
  /// The shape of a trend.
  public enum Trend: String, Sendable, CaseIterable {
    /// So much for each period.
    case linear
    /// Such a share for each period.
    case logLinear = "log-linear"
  }

  /// The standard deviation over the mean.
  public let variation: Double
  /// The index.
  public let value: Double
  /// The trend that it is about.
  public let trend: Trend
  /// What a period adds: an amount, or a logarithm.
  public let slope: Double
  /// How often chance alone gives such a slope.
  public let pValue: Double
  /// The share of variation that the trend explains, adjusted for its degree of freedom.
  public let adjustedRSquared: Double
  /// The same without adjustment.
  public let rSquared: Double

  /// The index about the trend of the better adjusted R2, or about a given one.
  ///
  /// An adjusted R2 below zero counts as zero, so that the index is never above the coefficient of
  /// variation. A log-linear trend is tried where all values are above zero. Throws below three
  /// periods, for a mean of zero and for a constant series.
  public init(of series: TimeSeries, trend: Trend? = nil) throws(SeriesProblem) {
    let moments = Moments(of: series.values.span)
    guard series.count >= 3 else { throw .tooShort(have: series.count, need: 3) }
    guard moments.sumOfSquares > 0, let deviation = moments.standardDeviation else {
      throw .constant
    }
    guard moments.mean != 0 else { throw .zeroMean }
    let fit = try Self.fit(series, trend)
    (self.trend, slope, pValue) = (fit.trend, fit.slope, fit.pValue)
    (rSquared, adjustedRSquared) = (fit.rSquared, fit.adjustedRSquared)
    variation = deviation / moments.mean.magnitude
    value = variation * (1 - max(fit.adjustedRSquared, 0)).squareRoot()
  }

  private static func fit(_ series: TimeSeries, _ trend: Trend?) throws(SeriesProblem) -> TrendFit {
    guard trend == nil else { return try TrendFit(series, trend ?? .linear) }
    let linear = try TrendFit(series, .linear)
    guard series.values.allSatisfy({ $0 > 0 }) else { return linear }
    let logLinear = try TrendFit(series, .logLinear)
    return logLinear.adjustedRSquared > linear.adjustedRSquared ? logLinear : linear
  }
}

/// A line through a series, or through its logarithms.
private struct TrendFit {
  let trend: Instability.Trend
  let slope: Double
  let pValue: Double
  let rSquared: Double
  let adjustedRSquared: Double

  init(_ series: TimeSeries, _ trend: Instability.Trend) throws(SeriesProblem) {
    let response = trend == .linear ? series : try series.logarithms()
    let model: LinearModel
    do {
      model = try LinearModel(
        response: PreciseColumn(response.values),
        design: LinearDesign([PreciseColumn(series.times.map(Double.init))]))
    } catch {
      throw .notIdentified
    }
    let count = Double(series.count)
    self.trend = trend
    slope = model.coefficients[1]
    rSquared = model.rSquared
    adjustedRSquared = 1 - (1 - model.rSquared) * (count - 1) / (count - 2)
    let estimates = try? model.covariance(.classical).estimates(of: model.coefficients)
    pValue = estimates?[1].pValue ?? .nan
  }
}
