public import Reporting
public import Tabular

/// A run with everything computed and nothing published.
public struct ComputedRun: Sendable {
  /// The name of the pipeline.
  public let name: String
  /// The absolute folder that files are published below.
  let output: String
  /// The absolute folder for everything that is not published, beside what is.
  let workspace: String
  let results: RunResults
  let composition: RunComposition
  /// The inputs that are older than they may be; never written.
  let stale: [Diagnostic]
  /// What is kept of the run once it is published; nil where nothing is.
  let keepsake: Keepsake?

  /// Problems that did not stop the run.
  public var warnings: [Diagnostic] { stale + results.warnings + composition.warnings }

  /// The findings.
  public var findings: [FindingResult] { results.findings }

  /// Publishes everything, or nothing, below an output that is held already or is taken now.
  public func published(below outputs: HeldOutputs = HeldOutputs()) throws(RunFailure)
    -> PublishedRun
  {
    let folder = output + "/" + name
    do {
      let publication = try outputs.publication(output: output, workspace: workspace)
      let files = composition.files.map { file in
        PublishedFile(name + "/" + file.path, file.bytes, isPrivate: file.isPrivate)
      }
      let changed = try publication.publish(
        files, removing: try removals(keeping: Set(files.map(\.path))))
      var run = PublishedRun(
        folder: folder, report: folder + "/report.md", changed: changed,
        findings: results.findings, warnings: warnings,
        inputs: results.inputs)
      run.unkept = keep()
      return run
    } catch {
      throw RunFailure(error)
    }
  }

  /// Keeps for the next run what it may do without if that fails.
  private func keep() -> Diagnostic? {
    var keepsake = keepsake
    do throws(Diagnostic) {
      try keepsake?.complete(by: output + "/" + name)
      try keepsake?.keep(in: CacheFolder(of: name, in: workspace))
      return nil
    } catch {
      return error
    }
  }

  /// Files that this set does not have: those that the manifest before it lists, and entries of the
  /// history that are more than are kept.
  private func removals(keeping kept: Set<String>) throws(Diagnostic) -> [String] {
    let earlier = try RunHistory(of: output + "/" + name).published?.outputs.map(\.path) ?? []
    return (earlier + composition.removals)
      .filter { !$0.hasPrefix("/") && !$0.split(separator: "/").contains("..") }
      .map { name + "/" + $0 }
      .filter { !kept.contains($0) } + [FailureNotice.path(name)]
  }
}
