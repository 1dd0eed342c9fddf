import Pipelines
import Tabular

/// The pairs of sets that the words of `acopio diff` mean.
struct SetPairing {
  /// Two sets of one pipeline.
  struct Pair {
    let pipeline: String
    let before: ComparedSet
    let after: ComparedSet
  }

  /// The pairs, in byte order of their pipelines.
  private(set) var pairs: [Pair] = []
  /// Pipelines that have nothing to be compared with, each in a sentence.
  private(set) var remarks: [String] = []

  /// Reads words: none, a pipeline with up to two runs of its history, or two folders.
  init(_ words: [String], in folder: String) throws(Diagnostic) {
    let folders = words.map { SetFolder($0, in: folder) }
    if words.count == 2, folders.allSatisfy(\.isThere) {
      try pair(folders[0], folders[1])
    } else if let name = words.first {
      try pair(name, runs: Array(words.dropFirst()), in: folder)
    } else {
      let project = Project(nearest: folder)
      for path in project.pipelines() {
        try pairNewest(PublishedRuns(PipelineSelection.name(path), of: project))
      }
    }
  }

  /// The published set with the run before it.
  private mutating func pairNewest(_ runs: PublishedRuns) throws(Diagnostic) {
    guard let now = try runs.published else {
      return remarks.append(
        "\(runs.pipeline)  not published: 'acopio run \(runs.pipeline)' publishes it")
    }
    guard let before = try runs.previous else {
      return remarks.append("\(runs.pipeline)  the first run: there is none before it")
    }
    pairs.append(Pair(pipeline: runs.pipeline, before: before, after: now))
  }

  /// Two runs of one pipeline: the published one where one is named, and the one before it where
  /// none is.
  private mutating func pair(
    _ name: String, runs: [String], in folder: String
  ) throws(Diagnostic) {
    var problems = Diagnostics()
    let selection = PipelineSelection([name], in: folder, reporting: &problems)
    guard let path = selection.paths.first else {
      if let problem = problems.errors.first { throw problem }
      return
    }
    let published = try PublishedRuns(PipelineSelection.name(path), of: Project(nearest: path))
    guard let first = runs.first else { return try pairNewest(published) }
    let second = runs.dropFirst().first ?? "published"
    pairs = [
      Pair(
        pipeline: published.pipeline, before: try published.run(first),
        after: try published.run(second))
    ]
  }

  /// Two folders: projects, folders of outputs, or the outputs of one pipeline each.
  private mutating func pair(_ first: SetFolder, _ second: SetFolder) throws(Diagnostic) {
    let (before, after) = (try first.sets(), try second.sets())
    if before.count == 1, after.count == 1 {
      pairs = [Pair(pipeline: after[0].pipeline, before: before[0], after: after[0])]
      return
    }
    for set in after {
      guard let old = before.first(where: { $0.pipeline == set.pipeline }) else {
        remarks.append("\(set.pipeline)  only in \(second.name)")
        continue
      }
      pairs.append(Pair(pipeline: set.pipeline, before: old, after: set))
    }
    remarks += before.filter { old in !after.contains { $0.pipeline == old.pipeline } }
      .map { "\($0.pipeline)  only in \(first.name)" }
  }
}
