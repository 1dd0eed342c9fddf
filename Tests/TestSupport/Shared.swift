public import Foundation

/// Where the shared data and reference results lie, if they are on this machine.
///
/// `ACOPIO_SHARED` names the folder; without it, `../shared` beside the package is tried.
public enum Shared {
  /// The root of the package, found from this file's own place.
  public static let packageRoot = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The shared folder, or nil when this machine has none.
  public static let folder: URL? = {
    let named = ProcessInfo.processInfo.environment["ACOPIO_SHARED"].map {
      URL(fileURLWithPath: $0)
    }
    let beside = packageRoot.deletingLastPathComponent().appendingPathComponent("shared")
    let folder = named ?? beside
    return FileManager.default.fileExists(atPath: folder.appendingPathComponent("data").path)
      ? folder : nil
  }()

  /// Whether tests that need shared data can run; others report them as skipped.
  public static var isPresent: Bool { folder != nil }

  /// The bytes of a file below the shared folder.
  public static func bytes(_ path: String) throws -> [UInt8] {
    guard let folder else { throw CocoaError(.fileNoSuchFile) }
    return [UInt8](try Data(contentsOf: folder.appendingPathComponent(path)))
  }
}
