import Tabular

/// How a pipeline stands for somebody who did not watch: its last good run, and what is wrong now.
public struct PipelineStatus: Sendable {
  /// How bad it is, as monitors count.
  public enum Verdict: Int, Sendable, Comparable {
    /// Nothing is wrong.
    case good = 0
    /// Somebody should look at it.
    case warning = 1
    /// What is published cannot be relied on to be of today.
    case critical = 2

    /// Better verdicts come first.
    public static func < (left: Verdict, right: Verdict) -> Bool { left.rawValue < right.rawValue }
  }

  /// Something that is wrong.
  public struct Concern: Sendable, Equatable {
    /// How bad it is.
    public let verdict: Verdict
    /// What kind of thing it is, in one word for programs.
    public let name: String
    /// What is wrong, in words.
    public let text: String

    init(_ verdict: Verdict, _ name: String, _ text: String) {
      self.verdict = verdict
      self.name = name
      self.text = text
    }
  }

  /// The name of the pipeline.
  public let name: String
  /// The last run that ended well, if one is known.
  public let success: RunState.Success?
  /// How long ago it ended.
  public let age: ElapsedTime?
  /// Whether a run is at work on its output.
  public let isRunning: Bool
  /// What is wrong, the worst first.
  public let concerns: [Concern]

  /// Looks at what is published and at what is kept of earlier runs; computes nothing and changes
  /// nothing.
  public init(pipelineAt path: String, options: RunOptions, now: Timestamp) {
    let project = Project(nearest: path)
    let pipeline = Planner.pipeline(at: path, limits: options.limits)
    name = Pipeline.name(of: path)
    let workspace = options.workspace(in: project)
    isRunning = PublicationLock.isHeld(in: workspace)
    var concerns: [Concern] = []
    if pipeline.pipeline == nil || pipeline.diagnostics.hasErrors {
      concerns.append(Self.unreadable(pipeline.diagnostics))
    }
    var state = RunState()
    do throws(Diagnostic) {
      state = try RunState(of: name, in: workspace)
    } catch {
      concerns.append(Concern(.critical, "state", error.message))
    }
    success = state.success
    age = state.success.map { now.since($0.ended) }
    let schedule = pipeline.pipeline?.schedule
    concerns +=
      RunConcerns(
        state: state, schedule: schedule, now: now, isRunning: isRunning
      ).all
    if !isRunning, PublicationJournal.isWaiting(in: workspace) { concerns.append(Self.waiting) }
    concerns += Self.published(in: options.output(in: project) + "/" + name)
    concerns += Self.stale(name, in: workspace, today: options.today)
    self.concerns = concerns.sorted { $0.verdict > $1.verdict }
  }

  /// How bad the worst of it is.
  public var verdict: Verdict { concerns.map(\.verdict).max() ?? .good }

  private static func unreadable(_ problems: Diagnostics) -> Concern {
    Concern(
      .critical, "declaration",
      "the declaration is not sound: \(problems.errors.first?.message ?? "it cannot be read")")
  }

  /// What is missing from the published set, or not as it was written.
  private static func published(in folder: String) -> [Concern] {
    do throws(Diagnostic) {
      let condition = try PublishedSet(in: folder)?.condition
      return condition.map(concerns) ?? [Concern(.warning, "unpublished", "nothing is published")]
    } catch {
      return [Concern(.critical, "unreadable", error.message)]
    }
  }

  private static func concerns(about condition: SetCondition) -> [Concern] {
    condition.missing.map { Concern(.warning, "missing", "'\($0)' is not there any more") }
      + condition.edited.map { Concern(.warning, "edited", "'\($0)' is not as it was written") }
  }

  /// The inputs whose newest day is older by today than it may be, as far as the last run took it down.
  private static func stale(_ name: String, in workspace: String, today: Int?) -> [Concern] {
    guard case .sound(var kept) = CacheFolder(of: name, in: workspace).content(RunRecord.file),
      let record = try? kept.read(RunRecord.self)
    else { return [] }
    return record.datedInputs.compactMap { $0.warning(today: today) }
      .map { Concern(.warning, "stale", $0.message) }
  }

  private static let waiting = Concern(
    .warning, "unfinished",
    "a new set is complete on disk and not wholly in place; the next run finishes it")
}
