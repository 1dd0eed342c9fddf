/// The rows of one part on a line of whole numbers: their positions, or their times.
///
/// A time at which several rows stand has none of them: which one was meant cannot be known.
struct WindowSteps {
  /// The rows of the part with their times, ascending; rows without time are left out.
  let steps: [(row: Int, time: Int)]
  /// The first time when each row stands one after the one before, nil when there are gaps.
  private let start: Int?

  init(_ rows: [(row: Int, time: Int)]) {
    let isAscending = zip(rows, rows.dropFirst()).allSatisfy { $0.time <= $1.time }
    steps = isAscending ? rows : rows.sorted { ($0.time, $0.row) < ($1.time, $1.row) }
    let isGapless = zip(steps, steps.dropFirst()).allSatisfy { $0.time + 1 == $1.time }
    start = isGapless ? steps.first?.time : nil
  }

  /// The one row at a time; -1 where there is none or more than one.
  func row(at time: Int) -> Int {
    if let start {
      return steps.indices.contains(time - start) ? steps[time - start].row : -1
    }
    let index = steps.partitioningIndex { $0.time >= time }
    guard index < steps.count, steps[index].time == time else { return -1 }
    let isOnly = index + 1 == steps.count || steps[index + 1].time != time
    return isOnly ? steps[index].row : -1
  }
}

extension WindowFrame {
  /// The number of parts.
  var partCount: Int { starts.count - 1 }

  /// The rows of a part in their order.
  func rows(of part: Int) -> ArraySlice<Int> { rows[starts[part]..<starts[part + 1]] }

  /// The rows of a part by position for windows of rows, by time for windows of time.
  func steps(of part: Int, _ reach: WindowReach) -> WindowSteps {
    switch reach {
    case .rows: WindowSteps(rows(of: part).indices.map { (rows[$0], $0) })
    case .time:
      WindowSteps(rows(of: part).compactMap { row in times[row].map { (row, Int($0)) } })
    }
  }
}
