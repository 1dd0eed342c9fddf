import Pipelines
import Synchronization

/// The one line of a terminal that says how far a run is: rewritten in place, and gone at its end.
///
/// It appears when a run has taken a second. Whoever is no terminal never sees it.
final class LiveLine: Sendable {
  private struct State {
    var pipeline = ""
    var started: ContinuousClock.Instant?
    var shown: ContinuousClock.Instant?
  }

  /// How long a run takes before there is anything to be told, and between one line and the next.
  private static let (patience, pause) = (Duration.seconds(1), Duration.milliseconds(100))
  private static let erasing = "\r\u{1B}[K"

  private let terminal: Descriptor
  private let width: Int
  private let state = Mutex(State())

  /// A line of a terminal that is so many characters wide.
  init(on terminal: Descriptor, width: Int) {
    self.terminal = terminal
    self.width = max(20, width)
  }

  /// Shows where a run has come to, if there has been time enough.
  func show(_ milestone: Milestone) {
    let now = ContinuousClock.now
    let elapsed = state.withLock { state -> Duration? in
      if state.pipeline != milestone.pipeline { state.started = nil }
      let started = state.started ?? now
      (state.pipeline, state.started) = (milestone.pipeline, started)
      guard now - started >= Self.patience else { return nil }
      if let shown = state.shown, now - shown < Self.pause { return nil }
      state.shown = now
      return now - started
    }
    guard let elapsed else { return }
    let text = ProgressText(milestone, elapsed: elapsed).line.prefix(width - 1)
    _ = terminal.write(Array((Self.erasing + text).utf8))
  }

  /// Takes the line away, so that something else can be said.
  func clear() {
    let wasShown = state.withLock { state in
      defer { state.shown = nil }
      return state.shown != nil
    }
    if wasShown { _ = terminal.write(Array(Self.erasing.utf8)) }
  }
}
