/// The rows of one part on a line of whole numbers: their positions, or their times.
///
/// A time at which several rows stand has none of them: which one was meant cannot be known.
struct WindowSteps {
  /// The rows of the part with their times, in the order of the window; rows without time are left
  /// out.
  let timeOfRow: [(row: Int, time: Int)]
  private let rowOfTime: [Int: Int]

  init(_ rows: [(row: Int, time: Int)]) {
    timeOfRow = rows
    rowOfTime = Dictionary(rows.map { ($0.time, $0.row) }, uniquingKeysWith: { _, _ in -1 })
  }

  /// The one row at a time; -1 where there is none or more than one.
  func row(at time: Int) -> Int { rowOfTime[time] ?? -1 }
}

extension WindowFrame {
  /// The number of parts.
  var partCount: Int { starts.count - 1 }

  /// The rows of a part by position for windows of rows, by time for windows of time.
  func steps(of part: Int, _ reach: WindowReach) -> WindowSteps {
    let positions = starts[part]..<starts[part + 1]
    switch reach {
    case .rows: return WindowSteps(positions.map { (rows[$0], $0) })
    case .time:
      return WindowSteps(
        positions.compactMap { position in
          times[rows[position]].map { (rows[position], Int($0)) }
        })
    }
  }
}
