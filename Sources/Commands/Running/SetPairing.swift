import Foundation
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
  private let folder: String

  /// Reads words: none, a pipeline with up to two entries of its history, or two folders.
  init(_ words: [String], in folder: String) throws(CommandFailure) {
    self.folder = folder
    let paths = words.map { Invocation.path($0, from: folder) }
    if words.count == 2, paths.allSatisfy(Self.isFolder) {
      try pair(words[0], paths[0], words[1], paths[1])
    } else if let name = words.first {
      try pair(name, entries: Array(words.dropFirst()))
    } else {
      pairAll()
    }
  }

  private static func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      && isFolder.boolValue
  }

  /// Every pipeline of the project with the run before the published one.
  private mutating func pairAll() {
    let project = Project(nearest: folder)
    for path in project.pipelines() {
      let name = PipelineSelection.name(path)
      let outputs = project.root + "/Output/" + name
      let history = RunHistory(of: outputs)
      guard let now = ComparedSet(publishedIn: outputs, of: project, name: "published") else {
        remarks.append("\(name)  not published: 'acopio run \(name)' publishes it")
        continue
      }
      guard let entry = history.previousEntry,
        let before = ComparedSet(entry, in: history, of: project)
      else {
        remarks.append("\(name)  the first run: there is none before it")
        continue
      }
      pairs.append(Pair(pipeline: name, before: before, after: now))
    }
  }

  /// One pipeline: two of its runs, the one before the published one unless they are named.
  private mutating func pair(_ name: String, entries: [String]) throws(CommandFailure) {
    var problems = Diagnostics()
    let selection = PipelineSelection([name], in: folder, reporting: &problems)
    try problems.demandNoErrors()
    let path = selection.paths.first ?? ""
    let project = Project(nearest: path)
    let pipeline = PipelineSelection.name(path)
    let outputs = project.root + "/Output/" + pipeline
    let history = RunHistory(of: outputs)
    func set(_ written: String) throws(CommandFailure) -> ComparedSet {
      let number = Int(written).map { Self.entry($0) } ?? written
      let isNewest = number == history.entries.last || number == "published"
      let set =
        isNewest
        ? ComparedSet(publishedIn: outputs, of: project, name: "published")
        : ComparedSet(number, in: history, of: project)
      if let set { return set }
      throw Self.missing(written, of: pipeline, history)
    }
    if entries.isEmpty, history.published != nil, history.previousEntry == nil {
      return remarks.append("\(pipeline)  the first run: there is none before it")
    }
    let first = entries.first ?? history.previousEntry ?? "published"
    let before = try set(first)
    pairs = [
      Pair(
        pipeline: pipeline, before: before, after: try set(entries.dropFirst().first ?? "published")
      )
    ]
  }

  private static func entry(_ number: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  private static func missing(
    _ entry: String, of pipeline: String, _ history: RunHistory
  ) -> CommandFailure {
    let kept = history.entries.joined(separator: ", ")
    return .problem(
      Diagnostic(
        .inputMissing, "'\(entry)' must be a run of '\(pipeline)' that is kept, which it is not",
        notes: ["kept: " + (kept.isEmpty ? "none" : kept)],
        hint: history.published == nil ? "'acopio run \(pipeline)' makes the first" : nil))
  }

  /// Two folders: projects, folders of outputs, or the outputs of one pipeline each.
  private mutating func pair(
    _ name: String, _ path: String, _ otherName: String, _ otherPath: String
  ) throws(CommandFailure) {
    let before = Self.sets(in: path, name)
    let after = Self.sets(in: otherPath, otherName)
    for (word, sets) in [(name, before), (otherName, after)] where sets.isEmpty {
      throw .problem(
        Diagnostic(
          .inputMissing, "'\(word)' must hold published sets, and holds none",
          hint: "name a project, its 'Output', or the folder of one pipeline in it"))
    }
    if before.count == 1, after.count == 1 {
      pairs = [Pair(pipeline: after[0].pipeline, before: before[0].set, after: after[0].set)]
      return
    }
    for (pipeline, set) in after {
      guard let old = before.first(where: { $0.pipeline == pipeline }) else {
        remarks.append("\(pipeline)  only in \(otherName)")
        continue
      }
      pairs.append(Pair(pipeline: pipeline, before: old.set, after: set))
    }
    remarks += before.filter { old in !after.contains { $0.pipeline == old.pipeline } }
      .map { "\($0.pipeline)  only in \(name)" }
  }

  /// The published sets of a folder, in byte order of their pipelines.
  private static func sets(
    in path: String, _ name: String
  ) -> [(pipeline: String, set: ComparedSet)] {
    let project = Project(nearest: path)
    func set(_ folder: String) -> (pipeline: String, set: ComparedSet)? {
      ComparedSet(publishedIn: folder, of: project, name: name).map { ($0.pipeline, $0) }
    }
    if let only = set(path) { return [only] }
    let outputs = isFolder(path + "/Output") ? path + "/Output" : path
    let names = (try? FileManager.default.contentsOfDirectory(atPath: outputs)) ?? []
    return names.sorted { $0.precedesByScalars($1) }.compactMap { set(outputs + "/" + $0) }
  }
}
