import Reporting
import Tabular

/// Takes down what a run rests on, where it is to be kept for the next one.
struct RunKeeping {
  private let plan: Plan
  private let options: RunOptions
  /// The hashes of files that may be set aside, as they were before the run read them: one that is
  /// still being copied must not be taken for the one that was found wanting.
  private let before: FileDigests

  /// Prepares for a run; nil where nothing is kept.
  init?(_ plan: Plan, _ options: RunOptions) {
    guard options.cache != .none else { return nil }
    self.plan = plan
    self.options = options
    var digests = FileDigests()
    for input in plan.pipeline.inputs where input.declaration.badFiles == .setAside {
      for path in plan.files[input.name.text]?.paths ?? [] { _ = digests.digest(of: path) }
    }
    before = digests
  }

  /// What is kept of the run.
  func keepsake(of results: RunResults, _ composition: RunComposition) -> Keepsake {
    var record = RunRecord(plan, results, options: options, setAside: before)
    record.add(composition)
    let digests = FileDigests(
      known: Dictionary(
        record.files.compactMap { file in
          file.digest.map { (plan.project.located(file.path), $0) }
        }, uniquingKeysWith: { first, _ in first }))
    return Keepsake(run: record, units: UnitRecord.all(of: plan, results, digests: digests))
  }
}
