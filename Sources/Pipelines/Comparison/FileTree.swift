import Foundation
import Tabular

/// What lies below a folder, links left out.
enum FileTree {
  /// The paths of the plain files below a folder, in byte order; none when there is no folder.
  ///
  /// Names that begin with a dot are passed over. Throws what listing a folder throws.
  static func files(below folder: String) throws(Diagnostic) -> [String] {
    var files: [String] = []
    for name in try FolderListing.names(in: folder) {
      var status = stat()
      guard lstat(folder + "/" + name, &status) == 0 else { continue }
      switch status.st_mode & S_IFMT {
      case S_IFREG: files.append(name)
      case S_IFDIR: files += try Self.files(below: folder + "/" + name).map { name + "/" + $0 }
      default: continue
      }
    }
    return files.sorted { $0.precedesByScalars($1) }
  }
}
