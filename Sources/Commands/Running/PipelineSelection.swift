import Foundation
import Pipelines
import Tabular

/// The pipelines that a command line means: names, paths, or all of the project.
struct PipelineSelection {
  /// The absolute paths of their files.
  let paths: [String]

  /// Finds pipelines, and reports those that are missing.
  ///
  /// A word that ends in `.json5` is a path, any other a name in `Pipelines/`; no word at all means
  /// every pipeline in byte order.
  init(_ words: [String], in folder: String, reporting diagnostics: inout Diagnostics) {
    let project = Project(nearest: folder)
    var paths: [String] = []
    for word in words {
      let path =
        word.hasSuffix(".json5")
        ? Invocation.path(word, from: folder) : project.root + "/Pipelines/\(word).json5"
      guard FileManager.default.fileExists(atPath: path) else {
        diagnostics.report(Self.missing(word, in: project))
        continue
      }
      if !paths.contains(path) { paths.append(path) }
    }
    if words.isEmpty {
      paths = project.pipelines()
      if paths.isEmpty { diagnostics.report(Self.none(in: project)) }
    }
    self.paths = paths
  }

  private static func none(in project: Project) -> Diagnostic {
    do throws(Diagnostic) {
      _ = try FolderListing.names(in: project.root + "/Pipelines", shownAs: "Pipelines")
    } catch {
      return error
    }
    return Diagnostic(
      .inputMissing, "'\(project.root)' must have pipelines in 'Pipelines/', and there are none",
      hint: "name a pipeline file, or work elsewhere with 'acopio -C DIR'")
  }

  private static func missing(_ word: String, in project: Project) -> Diagnostic {
    let names = project.pipelines().map(name)
    return Diagnostic(
      .inputMissing, "'\(word)' must be a pipeline, and there is none of that name",
      notes: names.isEmpty ? [] : ["pipelines: " + names.joined(separator: ", ")],
      hint: NearestName.hint(for: word, among: names))
  }

  /// The name of a pipeline: its file's without the ending.
  static func name(_ path: String) -> String {
    String(path.split(separator: "/").last?.dropLast(".json5".count) ?? "")
  }
}
