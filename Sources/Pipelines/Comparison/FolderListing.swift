import Foundation
import Tabular

/// What lies in a folder.
enum FolderListing {
  /// The paths of the plain files below a folder, in byte order; none when there is no folder.
  static func files(below folder: String) -> [String] {
    let found = FileManager.default.enumerator(atPath: folder)?.allObjects as? [String] ?? []
    return found.filter { isPlainFile(folder + "/" + $0) }.sorted { $0.precedesByScalars($1) }
  }

  private static func isPlainFile(_ path: String) -> Bool {
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    return attributes?[.type] as? FileAttributeType == .typeRegular
  }

  /// The names in a folder, in byte order.
  static func names(in folder: String) -> [String] {
    let found = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return found.sorted { $0.precedesByScalars($1) }
  }
}
