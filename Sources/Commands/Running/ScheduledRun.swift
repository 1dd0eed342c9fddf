import Pipelines
import Tabular

/// Runs pipelines that nobody watches, each by itself: with a log, silence when all is well, and a
/// note beside the last good report when it is not.
struct ScheduledRun {
  let request: RunRequest
  let invocation: Invocation

  private var console: Console { invocation.console }

  /// Runs all that were asked for; the exit status is that of the cause to mend first.
  func run() throws(CommandFailure) -> Int32 {
    console.isQuiet = true
    console.tellsWarnings = request.isStrict
    var problems = Diagnostics()
    var published: [PublishedRun] = []
    for path in request.paths {
      let night = Night(path: path, request: request.only(path), invocation: invocation)
      let came = night.run()
      problems.append(came.problems)
      if let run = came.published { published.append(run) }
    }
    let status = request.exitStatus(after: problems)
    if request.isJSON {
      let summary = RunSummary(runs: published, problems: problems, folder: invocation.folder)
      try console.answer(summary.json(status: status).compactText + "\n")
    }
    return status
  }
}

/// One pipeline in one night.
private struct Night {
  let path: String
  let request: RunRequest
  let invocation: Invocation

  private var console: Console { invocation.console }

  /// Takes the lock, runs, and says on standard error what went wrong.
  func run() -> (published: PublishedRun?, problems: Diagnostics) {
    var problems = Diagnostics()
    var published: PublishedRun?
    let outputs = request.takeOutputs(reporting: &problems)
    if !problems.hasErrors {
      do throws(RunFailure) {
        published = try watched(outputs, &problems)
      } catch {
        problems.append(error.diagnostics)
      }
    }
    if published == nil || problems.hasErrors { tell(problems) }
    return (published, problems)
  }

  /// One run with everything about it taken down.
  private func watched(
    _ outputs: HeldOutputs, _ problems: inout Diagnostics
  ) throws(RunFailure) -> PublishedRun? {
    let clock = ContinuousClock()
    let start = clock.now
    var chronicle = try RunChronicle(pipelineAt: path, options: request.options)
    try chronicle.begin(at: invocation.now)
    problems.append(try chronicle.unsettled(at: invocation.now))
    var entries: [JSONText] = []
    console.record = { entries.append($0) }
    let request = chronicle.skipsUnchanged ? request : request.renewed()
    let runs = RunCommand().published(request, below: outputs, &problems, on: console)
    console.record = nil
    entries += problems.all.map(\.json)
    for entry in entries { try chronicle.note(entry, at: invocation.now) }
    let milliseconds = start.duration(to: clock.now).wholeMilliseconds
    guard let run = runs.first else {
      leaveNotice(below: outputs, &problems)
      try chronicle.end(
        problems, status: request.exitStatus(after: problems), at: invocation.now,
        after: milliseconds)
      return nil
    }
    try outputs.removeNotice(pipelineAt: path, options: request.options)
    try chronicle.end(run, at: invocation.now, after: milliseconds)
    return run
  }

  /// What is to be tried again leaves no note: nothing is known to be wrong.
  private func leaveNotice(below outputs: HeldOutputs, _ problems: inout Diagnostics) {
    guard request.exitStatus(after: problems) != Diagnostic.Cause.tryAgain.rawValue else { return }
    do throws(RunFailure) {
      try outputs.leaveNotice(
        failed(problems).text + "\n" + console.text(of: problems), pipelineAt: path,
        options: request.options)
    } catch {
      problems.append(error.diagnostics)
    }
  }

  private func tell(_ problems: Diagnostics) {
    console.insist(failed(problems))
    console.tell(problems)
  }

  private func failed(_ problems: Diagnostics) -> Event {
    let (name, status) = (PipelineSelection.name(path), request.exitStatus(after: problems))
    return Event(
      "failed",
      "the newest run of '\(name)' ended with \(status); what is published is of the last good one",
      [("pipeline", .text(name)), ("status", .whole(Int(status)))])
  }
}

extension Duration {
  /// The milliseconds in it, rounded down.
  fileprivate var wholeMilliseconds: Int {
    Int(clamping: components.seconds) * 1000
      + Int(clamping: components.attoseconds / 1_000_000_000_000_000)
  }
}
