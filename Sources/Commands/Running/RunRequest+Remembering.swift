import Pipelines
import Tabular

extension RunRequest {
  /// Takes down that runs that somebody watched ended well, so that 'status' knows of them; what
  /// cannot be taken down is told, and changes nothing that was published.
  ///
  /// The outputs are still held, so that no other run writes at the same time.
  func remember(
    _ runs: [PublishedRun], below outputs: HeldOutputs, at now: Timestamp
  ) -> Diagnostics {
    var problems = Diagnostics()
    for (path, run) in zip(paths, runs) {
      do throws(RunFailure) {
        try withExtendedLifetime(outputs) { () throws(RunFailure) in
          try RunChronicle.remember(run, pipelineAt: path, options: options, at: now)
        }
      } catch {
        for problem in error.diagnostics.all { problems.report(problem.asWarning) }
      }
    }
    return problems
  }
}
