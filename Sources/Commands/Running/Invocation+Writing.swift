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
}
