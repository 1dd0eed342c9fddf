import Reporting
import Tabular

/// Runs a plan with what earlier runs kept, and takes down what the next one may go by.
struct RunKeeping {
  private let plan: Plan
  private let options: RunOptions
  /// The hashes of files that may be set aside, as they were before the run read them: one that is
  /// still being copied must not be taken for the one that was found wanting.
  private let before: FileDigests
  private var run: CachedRun

  /// Prepares for a run; nil where nothing is kept.
  init?(_ runner: Runner, _ options: RunOptions) {
    guard options.cache != .none else { return nil }
    plan = runner.plan
    self.options = options
    var digests = FileDigests()
    for input in plan.pipeline.inputs where input.declaration.badFiles == .setAside {
      for path in plan.files[input.name.text]?.paths ?? [] { _ = digests.digest(of: path) }
    }
    before = digests
    let folder = CacheFolder(
      of: plan.pipeline.name, in: options.workspace(in: plan.project))
    run = CachedRun(runner, in: folder, use: options.cache, before: digests)
  }

  /// Computes everything that is not kept.
  mutating func results() throws(RunFailure) -> RunResults { try run.run() }

  /// What is kept of the run.
  func keepsake(of results: RunResults, _ composition: RunComposition) -> Keepsake {
    var record = RunRecord(plan, results, options: options, setAside: before)
    record.add(composition)
    return Keepsake(run: record, units: run.units, unkept: run.unkept)
  }
}
