/// The deepest fall of a series below its highest value so far.
public struct Drawdown: Sendable, Equatable {
  /// The share of the peak that was lost, 0 where it never fell.
  public let share: Double
  /// The time of the peak before the fall.
  public let peak: Int
  /// The time of the lowest value.
  public let trough: Int

  /// The fall of a series; throws where a value is not above zero, or there is none.
  public init(of series: TimeSeries) throws(SeriesProblem) {
    if let row = series.values.firstIndex(where: { $0 <= 0 }) { throw .notPositive(row: row) }
    guard let first = series.times.first else { throw .tooShort(have: 0, need: 1) }
    var (peak, deepest) = (0, (share: 0.0, peak: first, trough: first))
    for place in series.values.indices {
      if series.values[place] > series.values[peak] { peak = place }
      let share = 1 - series.values[place] / series.values[peak]
      if share > deepest.share { deepest = (share, series.times[peak], series.times[place]) }
    }
    (share, self.peak, trough) = deepest
  }
}
