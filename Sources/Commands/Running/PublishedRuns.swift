import Pipelines
import Tabular

/// The runs of a pipeline that are kept: the published set, and those of its history.
struct PublishedRuns {
  /// The name of the pipeline.
  let pipeline: String
  private let project: Project
  private let history: RunHistory
  private let folder: String

  /// Looks into the outputs of a pipeline.
  init(_ pipeline: String, of project: Project) throws(Diagnostic) {
    self.pipeline = pipeline
    self.project = project
    folder = project.root + "/Output/" + pipeline
    history = try RunHistory(of: folder)
  }

  /// The published set; nil when nothing is published.
  var published: ComparedSet? {
    get throws(Diagnostic) {
      try ComparedSet(publishedIn: folder, of: project, name: "published")
    }
  }

  /// The run that the published set follows; nil for the first.
  var previous: ComparedSet? {
    get throws(Diagnostic) {
      guard let entry = history.previousEntry else { return nil }
      return try ComparedSet(entry, in: history, of: project)
    }
  }

  /// The run that somebody wrote: a number, or `published`.
  func run(_ written: String) throws(Diagnostic) -> ComparedSet {
    let entry = history.entries.first { Int($0) == Int(written) } ?? written
    let isNewest = entry == history.entries.last || entry == "published"
    let set = isNewest ? try published : try ComparedSet(entry, in: history, of: project)
    if let set { return set }
    let kept = history.entries.joined(separator: ", ")
    throw Diagnostic(
      .inputMissing, "'\(written)' must be a run of '\(pipeline)' that is kept, which it is not",
      notes: ["kept: " + (kept.isEmpty ? "none" : kept)],
      hint: history.published == nil ? "'acopio run \(pipeline)' makes the first" : nil)
  }
}
