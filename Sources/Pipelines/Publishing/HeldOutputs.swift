import Tabular

/// The output folders of a run, each locked from the start of the run to its end.
public struct HeldOutputs: Sendable {
  private var publications: [Publication] = []

  /// Holds nothing.
  public init() {}

  /// Takes the output of a pipeline, and puts in place what an interrupted run had completed there.
  ///
  /// Throws `publish.locked` when another run still holds it after some seconds.
  public mutating func take(
    pipelineAt path: String, options: RunOptions, waiting seconds: Int
  ) throws(RunFailure) {
    let project = Project(ofPipelineAt: path)
    let workspace = options.workspace(in: project)
    guard !publications.contains(where: { $0.workspace == workspace }) else { return }
    do {
      publications.append(
        try Publication.open(
          output: options.output(in: project), workspace: workspace, waiting: seconds))
    } catch {
      throw RunFailure(error)
    }
  }

  /// The output of a workspace: the one that is held, or one that is taken now.
  func publication(output: String, workspace: String) throws(Diagnostic) -> Publication {
    if let held = publications.first(where: { $0.workspace == workspace }) { return held }
    return try Publication.open(output: output, workspace: workspace)
  }
}

extension RunOptions {
  /// The absolute folder that the pipelines of a project are published below.
  func output(in project: Project) -> String { output ?? project.root + "/Output" }

  /// The absolute folder for everything that is not published.
  func workspace(in project: Project) -> String { (output ?? project.root) + "/.acopio" }
}
