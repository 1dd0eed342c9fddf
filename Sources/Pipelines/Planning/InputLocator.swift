import Foundation
import Tabular

/// Finds the files of a pipeline's inputs, and holds their heads to the declarations.
struct InputLocator {
  let project: Project
  /// Paths that the command line puts in place of declared ones, by input.
  let replacements: [String: String]
  /// How much is taken of the files.
  let limits: Limits

  /// The files of an input; missing ones are reported.
  func files(
    of input: InputDefinition, reporting diagnostics: inout Diagnostics
  ) -> InputFiles? {
    if let path = replacements[input.name.text] {
      return present(
        InputFiles(paths: [path], isReplaced: true, limits: limits), input, &diagnostics)
    }
    do {
      let paths = try project.files(matching: input.read.text, at: input.read.place)
      let files = InputFiles(paths: paths, isReplaced: false, limits: limits)
      return present(files, input, &diagnostics)
    } catch {
      diagnostics.report(error)
      return nil
    }
  }

  private func present(
    _ files: InputFiles, _ input: InputDefinition, _ diagnostics: inout Diagnostics
  ) -> InputFiles? {
    let missing = files.paths.filter { !FileManager.default.fileExists(atPath: $0) }
    guard let path = missing.first ?? (files.paths.isEmpty ? input.read.text : nil) else {
      return files
    }
    diagnostics.error(
      .inputMissing,
      "the input '\(input.name.text)' must be there: '\(project.shown(path))' is not",
      at: input.read.place, notes: neighbours(of: path).map { [$0] } ?? [],
      hint: nearest(path).map { "did you mean '\($0)'?" }
        ?? "put it there, or read another: '--input \(input.name.text)=PATH'")
    return nil
  }

  private func names(beside path: String) -> [String] {
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
    let all = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return all.filter { !$0.hasPrefix(".") }.sorted { $0.precedesByScalars($1) }
  }

  private func neighbours(of path: String) -> String? {
    let names = names(beside: path)
    guard !names.isEmpty else { return nil }
    let more = names.count > 8 ? ", ..." : ""
    return "files in that folder: " + names.prefix(8).joined(separator: ", ") + more
  }

  private func nearest(_ path: String) -> String? {
    NearestName.of(URL(fileURLWithPath: path).lastPathComponent, among: names(beside: path))
  }
}
