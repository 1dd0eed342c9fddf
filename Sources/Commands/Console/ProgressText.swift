import Pipelines
import Tabular

/// How far a run is, in one line.
struct ProgressText {
  private let milestone: Milestone
  private let elapsed: Double

  /// A milestone that was reached after some time.
  init(_ milestone: Milestone, elapsed: Duration) {
    self.milestone = milestone
    let (seconds, attoseconds) = elapsed.components
    self.elapsed = Double(seconds) + Double(attoseconds) * 1e-18
  }

  /// How much is done and about how long the rest takes, then what is done now and how much was read:
  /// a narrow terminal loses the end.
  var line: String {
    let left = remaining.map { ", about \($0) s left" } ?? ""
    return "\(milestone.pipeline): \(milestone.done + 1) of \(milestone.total)\(left); "
      + "\(milestone.stage.rawValue) \(milestone.name); "
      + "\(milestone.rowsRead) rows, \(ByteCount(milestone.bytesRead).text) read"
  }

  /// Seconds to go if the rest takes as long as what is behind: by bytes while inputs are read, by
  /// tables after that.
  private var remaining: Int? {
    let (done, total) =
      milestone.stage == .reading && milestone.bytes > 0
      ? (milestone.bytesRead, milestone.bytes) : (milestone.done, milestone.total)
    guard done > 0, total >= done else { return nil }
    return Int(exactly: (elapsed * Double(total - done) / Double(done)).rounded(.up))
  }
}
