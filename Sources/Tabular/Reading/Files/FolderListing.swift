import Foundation

/// The names in a folder: all of them, or a problem, never a part.
public enum FolderListing {
  /// The names in byte order, without those that begin with a dot; none where there is no folder.
  ///
  /// Throws `input.too-many-files`, `input.unreadable` and `input.read-failed`.
  public static func names(
    in folder: String, shownAs name: String? = nil
  ) throws(Diagnostic) -> [String] {
    guard let stream = opened(folder) else {
      guard errno == ENOENT || errno == ENOTDIR else { throw problem(name ?? folder, errno) }
      return []
    }
    defer { closedir(stream) }
    var names: [String] = []
    errno = 0
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { characters in
        String(cString: UnsafeRawPointer(characters).assumingMemoryBound(to: CChar.self))
      }
      if !name.hasPrefix(".") { names.append(name) }
      errno = 0
    }
    guard errno == 0 else { throw problem(name ?? folder, errno) }
    return names.sorted { $0.precedesByScalars($1) }
  }

  /// The folder, opened although signals may interrupt.
  private static func opened(_ folder: String) -> OpaquePointer? {
    while true {
      let stream = opendir(folder)
      if stream != nil || errno != EINTR { return stream }
    }
  }

  private static func problem(_ name: String, _ number: Int32) -> Diagnostic {
    let code: Diagnostic.Code =
      switch number {
      case EMFILE, ENFILE, ENOMEM: .tooManyFiles
      case EIO: .readFailed
      default: .inputUnreadable
      }
    let reason = String(cString: strerror(number)).lowercased()
    return Diagnostic(
      code, "the folder '\(name)' must be readable: \(reason)", at: Place(file: name))
  }
}
