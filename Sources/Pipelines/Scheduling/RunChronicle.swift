import Reporting
public import Tabular

/// Takes down how a run of a pipeline goes that nobody watches: its state for the next start and for
/// `status`, its log, and the note beside the report if it fails.
public struct RunChronicle {
  private let name: String
  private let workspace: String
  private let pipeline: Pipeline?
  private let files: [String]
  private let project: Project
  private var state: RunState
  private let log: RunLog

  /// Opens the log and what is kept of earlier runs.
  public init(pipelineAt path: String, options: RunOptions) throws(RunFailure) {
    project = Project(nearest: path)
    name = Pipeline.name(of: path)
    workspace = options.workspace(in: project)
    pipeline = Planner.pipeline(at: path, limits: options.limits).pipeline
    let locator = InputLocator(
      project: project, replacements: options.inputs, limits: options.limits)
    var missing = Diagnostics()
    files = (pipeline?.inputs ?? []).flatMap {
      locator.files(of: $0, reporting: &missing)?.paths ?? []
    }
    do {
      state = try RunState(of: name, in: workspace)
      log = try RunLog(of: name, in: workspace)
    } catch {
      throw RunFailure(error)
    }
  }

  /// Whether nothing is to be computed when nothing has changed.
  public var skipsUnchanged: Bool { pipeline?.schedule?.skipsUnchanged ?? true }

  /// Says that a run begins; throws when the disk takes nothing, before anything is computed.
  public mutating func begin(at now: Timestamp) throws(RunFailure) {
    do {
      // The run that begins is one of those that are kept.
      try log.keep(runs: (pipeline?.schedule?.keptRuns ?? ScheduleDeclaration.standardKeptRuns) - 1)
      try log.append(event("began", "info"), at: now)
      state.began = now
      try state.write(of: name, in: workspace)
    } catch {
      throw RunFailure(error)
    }
  }

  /// Adds what was told to the log.
  public func note(_ entry: JSONText, at now: Timestamp) throws(RunFailure) {
    do {
      try log.append(entry, at: now)
    } catch {
      throw RunFailure(error)
    }
  }

  /// The problems of inputs that may still be on their way.
  public mutating func unsettled(at now: Timestamp) throws(RunFailure) -> Diagnostics {
    var problems = Diagnostics()
    guard let span = pipeline?.schedule?.settled else { return problems }
    do {
      let young = try SettledInputs(span: span, now: now, earlier: state.sightings)
        .young(files, in: project)
      state.sightings = young.map(\.sighting)
      for file in young { problems.report(file.problem) }
    } catch {
      throw RunFailure(error)
    }
    return problems
  }

  /// Says how a run ended well.
  public mutating func end(
    _ run: PublishedRun, at now: Timestamp, after milliseconds: Int
  ) throws(RunFailure) {
    let alerts = AlertList(pipeline, run.findings).calling
    state.success = RunState.Success(ended: now, milliseconds: milliseconds, alerts: alerts)
    state.failure = nil
    let ended: [(String, JSONText)] = [
      ("status", .whole(0)), ("ms", .whole(milliseconds)), ("rows", .whole(run.rowsRead)),
      ("up_to_date", .flag(run.isUpToDate)),
      ("inputs", .list(run.inputs.map(Self.json))),
      ("changed", .list(run.changed.map(JSONText.text))),
      ("alerts", .list(alerts.map(JSONText.text))),
    ]
    try end(event("ended", "info", ended), at: now)
  }

  /// Says how a run ended that published nothing.
  ///
  /// One that is to be tried again is no failure: what holds it up shows when it is overdue.
  public mutating func end(
    _ problems: Diagnostics, status: Int32, at now: Timestamp, after milliseconds: Int
  ) throws(RunFailure) {
    if status != Diagnostic.Cause.tryAgain.rawValue {
      let first = problems.errors.first ?? problems.all.first
      state.failure = RunState.Failure(
        ended: now, status: Int(status), problem: first?.message ?? "")
    }
    let ended: [(String, JSONText)] = [
      ("status", .whole(Int(status))), ("ms", .whole(milliseconds)),
    ]
    try end(event("ended", "error", ended), at: now)
  }

  /// Takes down a run that somebody watched and that ended well, if it changed anything that was
  /// known; the log is for those that nobody watched.
  public static func remember(
    _ run: PublishedRun, pipelineAt path: String, options: RunOptions, at now: Timestamp
  ) throws(RunFailure) {
    let workspace = options.workspace(in: Project(nearest: path))
    let name = Pipeline.name(of: path)
    do {
      var state = try RunState(of: name, in: workspace)
      guard state.success == nil || state.failure != nil || !run.changed.isEmpty else { return }
      let pipeline = Planner.pipeline(at: path, limits: options.limits).pipeline
      state.success = RunState.Success(
        ended: now, milliseconds: nil, alerts: AlertList(pipeline, run.findings).calling)
      state.failure = nil
      state.began = nil
      try state.write(of: name, in: workspace)
    } catch {
      throw RunFailure(error)
    }
  }

  private mutating func end(_ event: JSONText, at now: Timestamp) throws(RunFailure) {
    state.began = nil
    do {
      try state.write(of: name, in: workspace)
      try log.append(event, at: now)
    } catch {
      throw RunFailure(error)
    }
  }

  private func event(
    _ word: String, _ level: String, _ fields: [(String, JSONText)] = []
  ) -> JSONText {
    .object([("level", .text(level)), ("event", .text(word)), ("pipeline", .text(name))] + fields)
  }

  private static func json(_ input: InputFacts) -> JSONText {
    .object([
      ("name", .text(input.name)), ("files", .whole(input.files.count)),
      ("rows", .whole(input.rowsRead)), ("kept", .whole(input.rowsKept)),
      ("set_aside", .list(input.filesSetAside.map { .text($0.path) })),
    ])
  }
}
