import Foundation
import Pipelines
import Tabular

/// A folder with published sets: a project, a folder of outputs, or the outputs of one pipeline.
struct SetFolder {
  /// The folder as somebody wrote it.
  let name: String
  private let path: String

  /// Takes a path as written on the command line.
  init(_ name: String, in folder: String) {
    self.name = name
    path = Invocation.path(name, from: folder)
  }

  /// Whether there is such a folder.
  var isThere: Bool { Self.isFolder(path) }

  /// The sets in byte order of their pipelines; throws `input.missing` when there is none.
  func sets() throws(Diagnostic) -> [ComparedSet] {
    if let only = try set(in: path) { return [only] }
    let outputs = Self.isFolder(path + "/Output") ? path + "/Output" : path
    var sets: [ComparedSet] = []
    for name in try FolderListing.names(in: outputs) {
      if let set = try set(in: outputs + "/" + name) { sets.append(set) }
    }
    guard sets.isEmpty else { return sets }
    throw Diagnostic(
      .inputMissing, "'\(name)' must hold published sets, and holds none",
      hint: "name a project, its 'Output', or the folder of one pipeline in it")
  }

  private func set(in folder: String) throws(Diagnostic) -> ComparedSet? {
    try ComparedSet(publishedIn: folder, of: Project(nearest: folder), name: name)
  }

  private static func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      && isFolder.boolValue
  }
}
