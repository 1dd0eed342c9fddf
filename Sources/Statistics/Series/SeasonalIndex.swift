/// Which part of a year is above its trend, and by how much.
///
/// Each value over the centred moving average of a year, then the mean of such ratios by season of
/// the year, scaled so that their mean is 1. Source: Macaulay 1931, The Smoothing of Time Series.
public struct SeasonalIndex: Sendable, Equatable {
  /// The index of each season of the year, in their order; 1 is the average of the year.
  public let indices: [Double]
  /// How many ratios each index is the mean of.
  public let counts: [Int]
  /// The standard deviation of those ratios; nil of a single one.
  public let deviations: [Double?]

  /// The indices of a series with so many periods a year; its time 0 is the first of a year.
  ///
  /// A value counts where a whole year lies around it without a gap. Throws below two periods a
  /// year, where an average is not above zero, and where a season has no ratio.
  public init(of series: TimeSeries, periods: Int) throws(SeriesProblem) {
    guard periods >= 2 else { throw .tooShort(have: periods, need: 2) }
    var ratios = [[Double]](repeating: [], count: periods)
    for place in series.values.indices {
      guard let average = series.centredAverage(around: place, periods) else { continue }
      guard average > 0 else { throw .notPositive(row: place) }
      let season = series.times[place] % periods
      ratios[season < 0 ? season + periods : season].append(series.values[place] / average)
    }
    let least = ratios.map(\.count).min() ?? 0
    guard least > 0 else { throw .tooShort(have: series.count, need: 2 * periods) }
    let moments = ratios.map { Moments(of: $0.span) }
    let means = moments.map(\.mean)
    let scale = CompensatedSum(of: means.span).value / Double(periods)
    guard scale > 0 else { throw .zeroMean }
    indices = means.map { $0 / scale }
    deviations = moments.map { $0.standardDeviation.map { $0 / scale } }
    counts = moments.map(\.count)
  }
}

extension TimeSeries {
  /// The mean of a year around a place.
  ///
  /// Of an even number of periods, the two at the ends count half. Nil where the series has a gap or an end there.
  fileprivate func centredAverage(around place: Int, _ periods: Int) -> Double? {
    let reach = periods / 2
    let (first, last) = (place - reach, place + reach)
    guard first >= 0, last < count, times[last] &- times[first] == 2 * reach else { return nil }
    var sum = CompensatedSum()
    for index in first...last {
      let isHalf = periods % 2 == 0 && (index == first || index == last)
      sum.add(isHalf ? values[index] / 2 : values[index])
    }
    return sum.value / Double(periods)
  }
}
