import Tabular

/// What the runs of a pipeline give reason to worry about.
struct RunConcerns {
  let state: RunState
  let schedule: ScheduleDeclaration?
  let now: Timestamp
  let isRunning: Bool

  var all: [PipelineStatus.Concern] {
    [brokenOff, failed, overdue].compactMap { $0 } + alerts
  }

  /// A run that said that it began, and nothing more: killed, or the machine went down.
  private var brokenOff: PipelineStatus.Concern? {
    guard let began = state.began, !isRunning else { return nil }
    return PipelineStatus.Concern(
      .critical, "broken-off", "the run that began \(now.since(began).text) ago never ended")
  }

  private var failed: PipelineStatus.Concern? {
    guard let failure = state.failure else { return nil }
    return PipelineStatus.Concern(
      .critical, "failed",
      "the last run ended with \(failure.status), \(now.since(failure.ended).text) ago: "
        + failure.problem)
  }

  /// Nothing is known to have failed, and nothing came: a tenth over the time is a warning, twice the
  /// time more than that.
  private var overdue: PipelineStatus.Concern? {
    guard let success = state.success else {
      return PipelineStatus.Concern(
        schedule?.every == nil ? .warning : .critical, "never", "no run is known that ended well")
    }
    guard let every = schedule?.every else { return nil }
    let age = now.since(success.ended)
    guard age.seconds > every.seconds + every.seconds / 10 else { return nil }
    return PipelineStatus.Concern(
      age.seconds > 2 * every.seconds ? .critical : .warning, "overdue",
      "the last good run ended \(age.text) ago, and it is to run every \(every.text)")
  }

  private var alerts: [PipelineStatus.Concern] {
    (state.success?.alerts ?? []).map { PipelineStatus.Concern(.warning, "alert", $0) }
  }
}
