import Tabular

/// The note beside the last good report that the newest run failed: `FAILED.txt`.
///
/// It says what standard error says, and no time: `acopio status` knows when. The next run that ends
/// well removes it.
enum FailureNotice {
  static func path(_ pipeline: String) -> String { pipeline + "/FAILED.txt" }
}

extension HeldOutputs {
  /// Puts a note beside the last good report of a pipeline: the newest run failed, and why.
  public func leaveNotice(
    _ text: String, pipelineAt path: String, options: RunOptions
  ) throws(RunFailure) {
    let file = PublishedFile(FailureNotice.path(Pipeline.name(of: path)), Array(text.utf8))
    try publish([file], removing: [], pipelineAt: path, options: options)
  }

  /// Removes the note, if there is one.
  public func removeNotice(pipelineAt path: String, options: RunOptions) throws(RunFailure) {
    let notice = FailureNotice.path(Pipeline.name(of: path))
    try publish([], removing: [notice], pipelineAt: path, options: options)
  }

  private func publish(
    _ files: [PublishedFile], removing stale: [String], pipelineAt path: String, options: RunOptions
  ) throws(RunFailure) {
    let project = Project(nearest: path)
    do {
      _ = try publication(
        output: options.output(in: project), workspace: options.workspace(in: project)
      ).publish(files, removing: stale)
    } catch {
      throw RunFailure(error)
    }
  }
}
