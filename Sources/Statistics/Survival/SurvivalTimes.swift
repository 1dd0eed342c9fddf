/// How long each unit was watched, and whether the event happened at the end of it.
///
/// A unit is at risk at `t` when `entry < t <= time`; without entries from the beginning, time 0
/// included. Rows of weight 0 are left out, and rows that contradict themselves (they end before
/// time 0, or not after they enter) are left out and counted.
public struct SurvivalTimes: Sendable {
  /// When each unit had its event or was last seen.
  public let times: [Double]
  /// Whether that was the event; units without it are censored.
  public let events: [Bool]
  /// When each unit came under observation (delayed entry); nil when all did at the beginning.
  public let entries: [Double]?
  /// How much each row counts.
  public let weights: CaseWeights
  /// The rows that were left out because they contradict themselves.
  public let contradictions: Int
  /// The positions of the rows that take part; nil when all do.
  private let kept: [Int]?

  /// Takes what was observed; throws columns of different lengths, numbers that are not finite
  /// and weights below zero.
  public init(
    _ times: [Double], events: [Bool], entries: [Double]? = nil, weights: CaseWeights = .equal
  ) throws(SurvivalProblem) {
    guard times.count == events.count, (entries?.count ?? times.count) == times.count else {
      throw .wrongLength
    }
    try weights.check(count: times.count)
    for column in [times, entries ?? []] {
      if let row = column.firstIndex(where: { !$0.isFinite }) { throw .notFinite(row: row) }
    }
    let counted = times.indices.filter { weights.values?[$0] != 0 }
    let rows = counted.filter { row in
      times[row] >= 0 && (entries.map { $0[row] < times[row] } ?? true)
    }
    contradictions = counted.count - rows.count
    guard rows.count < times.count else {
      (self.times, self.events, self.entries, self.weights) = (times, events, entries, weights)
      kept = nil
      return
    }
    self.times = rows.map { times[$0] }
    self.events = rows.map { events[$0] }
    self.entries = entries.map { entries in rows.map { entries[$0] } }
    self.weights = weights.selecting(rows)
    kept = rows
  }

  /// How many rows take part.
  public var count: Int { times.count }

  /// How many events happened, copies of rows counted.
  public var eventCount: Double {
    var sum = 0.0
    for row in times.indices where events[row] { sum += weight(row) }
    return sum
  }

  /// Those of the values that belong to rows that take part; throws another number of values.
  public func kept<Value>(_ values: [Value]) throws(SurvivalProblem) -> [Value] {
    guard let kept else {
      guard values.count == count else { throw .wrongLength }
      return values
    }
    guard let last = kept.last else { return [] }
    guard last < values.count else { throw .wrongLength }
    return kept.map { values[$0] }
  }

  /// How much a row counts.
  @inline(__always)
  func weight(_ row: Int) -> Double { weights.values?[row] ?? 1 }

  /// The rows whose code is one of 0..<`count`, code by code.
  func parts(_ codes: [Int], count: Int) -> [[Int]] {
    var parts = [[Int]](repeating: [], count: count)
    for (row, code) in codes.enumerated() { parts[code].append(row) }
    return parts
  }
}
