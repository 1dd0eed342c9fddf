import Pipelines
import Tabular

extension Invocation {
  /// Puts files in place below a folder, all of them or none; returns the paths of those that changed.
  ///
  /// What is no part of them lies in the project's `.acopio` if the folder is in the project, else in
  /// one of its own.
  func write(_ files: [PublishedFile], below target: String) throws(Diagnostic) -> [String] {
    let root = Project(nearest: folder).root
    let isInside = target == root || target.hasPrefix(root + "/")
    let publication = try Publication.open(
      output: target, workspace: (isInside ? root : target) + "/.acopio")
    return try publication.publish(files, removing: [])
  }

  /// Whether a file below a folder has these bytes already.
  func holds(_ file: PublishedFile, below folder: String) -> Bool {
    let path = folder + "/" + file.path
    guard let input = try? InputFile(path: path, shownAs: file.path) else { return false }
    return (try? input.bytes()) == file.bytes
  }
}
