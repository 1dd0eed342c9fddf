/// How many units were at risk, failed and were censored at each time that occurs.
///
/// Rows are sorted once; who is at risk follows from sums from the last time backwards, so that
/// time grows with the number of rows only.
public struct RiskTable: Sendable {
  /// One time.
  public struct Row: Sendable, Equatable {
    /// When.
    public let time: Double
    /// The weight of those watched just before.
    public let atRisk: Double
    /// The weight of those who failed.
    public let events: Double
    /// The weight of those last seen then, without failing.
    public let censored: Double

    /// The weight of those who were at risk and did not fail.
    var survivors: Double { max(atRisk - events, 0) }
  }

  /// The times that occur, ascending.
  public let rows: [Row]
  private let entries: [(time: Double, weight: Double)]

  /// Counts what was observed.
  public init(_ observed: SurvivalTimes) {
    let weights = observed.weights.values
    var sums = Self.sums(observed, weights)
    entries = Self.entries(observed, weights)
    var (left, ahead, next) = (0.0, 0.0, entries.count)
    for index in sums.indices.reversed() {
      let row = sums[index]
      left += row.events + row.censored
      while next > 0, entries[next - 1].time >= row.time {
        next -= 1
        ahead += entries[next].weight
      }
      // Weights that are no whole numbers leave crumbs where nobody is left.
      let survivors = left - ahead - row.events
      let atRisk = survivors <= 1e-12 * left ? row.events : row.events + survivors
      sums[index] = Row(
        time: row.time, atRisk: atRisk, events: row.events, censored: row.censored)
    }
    rows = sums
  }

  /// The weight of those at risk just before a time; at time 0 of those watched from the
  /// beginning.
  public func atRisk(at time: Double) -> Double {
    let low = rows.partitionIndex { $0.time < time }
    let left = rows[low...].reduce(0) { $0 + $1.events + $1.censored }
    // Whoever enters at time 0 is there from the beginning.
    let ahead = entries.reduce(0) { sum, entry in
      entry.time > time || entry.time == time && time > 0 ? sum + entry.weight : sum
    }
    return left - ahead
  }

  /// Events and censorings at each time that occurs.
  private static func sums(_ observed: SurvivalTimes, _ weights: [Double]?) -> [Row] {
    var rows: [Row] = []
    var (time, events, censored) = (0.0, 0.0, 0.0)
    let order = AscendingOrder.indices(of: observed.times)
    for (position, row) in order.enumerated() {
      if position > 0, observed.times[row] != time {
        rows.append(Row(time: time, atRisk: 0, events: events, censored: censored))
        (events, censored) = (0, 0)
      }
      time = observed.times[row]
      let weight = weights?[row] ?? 1
      if observed.events[row] { events += weight } else { censored += weight }
    }
    if !order.isEmpty {
      rows.append(Row(time: time, atRisk: 0, events: events, censored: censored))
    }
    return rows
  }

  private static func entries(
    _ observed: SurvivalTimes, _ weights: [Double]?
  ) -> [(time: Double, weight: Double)] {
    guard let entries = observed.entries else { return [] }
    return AscendingOrder.indices(of: entries).map { (entries[$0], weights?[$0] ?? 1) }
  }
}
