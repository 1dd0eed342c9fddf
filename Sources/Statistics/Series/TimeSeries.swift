/// Values at whole times, ascending: months or years by their number.
///
/// A time without a value is a gap. Nothing is filled in.
public struct TimeSeries: Sendable, Equatable {
  /// The times, ascending, each once.
  public let times: [Int]
  /// The value of each time.
  public let values: [Double]

  /// Orders values by their times.
  ///
  /// Throws where lengths differ, a value is not finite or a time stands twice.
  public init(_ values: [Double], at times: [Int]) throws(SeriesProblem) {
    guard values.count == times.count else { throw .wrongLength }
    if let row = values.firstIndex(where: { !$0.isFinite }) { throw .notFinite(row: row) }
    let order = times.indices.sorted { times[$0] < times[$1] }
    for (earlier, later) in zip(order, order.dropFirst()) where times[earlier] == times[later] {
      throw .repeatedTime(times[later])
    }
    self.times = order.map { times[$0] }
    self.values = order.map { values[$0] }
  }

  /// Values one period after the other.
  public init(_ values: [Double]) throws(SeriesProblem) {
    try self.init(values, at: Array(values.indices))
  }

  /// How many periods have a value.
  public var count: Int { values.count }

  /// Whether the value at a place follows one of the period before.
  func followsNeighbour(_ place: Int) -> Bool {
    place > 0 && times[place] &- times[place - 1] == 1
  }

  /// The value of a time; nil in a gap and outside.
  func value(at time: Int) -> Double? {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if times[middle] < time { low = middle + 1 } else { high = middle }
    }
    return low < count && times[low] == time ? values[low] : nil
  }

  /// What the value of a time adds to the one of the period before; nil beside a gap.
  func change(at time: Int) -> Double? {
    guard let now = value(at: time), let before = value(at: time &- 1) else { return nil }
    return now - before
  }

  /// The logarithms; throws where a value is not above zero.
  public func logarithms() throws(SeriesProblem) -> TimeSeries {
    if let row = values.firstIndex(where: { $0 <= 0 }) { throw .notPositive(row: row) }
    return TimeSeries(ordered: values.map(Elementary.log), times)
  }

  /// What each value adds to the one of the period before; none across a gap.
  public var differences: TimeSeries {
    let places = values.indices.filter(followsNeighbour)
    return TimeSeries(
      ordered: places.map { values[$0] - values[$0 - 1] }, places.map { times[$0] })
  }

  /// The logarithm of each value over the one of the period before; none across a gap.
  public func logReturns() throws(SeriesProblem) -> TimeSeries {
    try logarithms().differences
  }

  init(ordered values: [Double], _ times: [Int]) {
    self.values = values
    self.times = times
  }
}
