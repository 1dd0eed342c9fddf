import Foundation
import Tabular

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#endif

/// A folder that is held open: names in it are looked up in this very folder, and no link is followed.
///
/// Somebody who puts a link in the place of a folder between a check and a write changes nothing.
struct HeldFolder: ~Copyable {
  private let descriptor: Int32
  /// The absolute path, for messages.
  private let path: String

  /// Opens a folder, which is made where there is none.
  static func made(_ path: String) throws(Diagnostic) -> HeldFolder {
    try DurableFile.makeFolder(path)
    let descriptor = DurableFile.retried { open(path, flags) }
    guard descriptor >= 0 else { throw .cannotCreate(path, errno) }
    return HeldFolder(descriptor: descriptor, path: path)
  }

  private static let flags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC

  private init(descriptor: Int32, path: String) {
    self.descriptor = descriptor
    self.path = path
  }

  deinit { close(descriptor) }

  /// Where a file below this folder lies, with its own name; missing folders are made.
  func target(_ file: String) throws(Diagnostic) -> Target {
    let parts = file.split(separator: "/").map(String.init)
    return Target(folder: try folder(below: parts.dropLast()), name: parts.last ?? "")
  }

  /// A folder below this one, reached name by name; missing ones are made.
  func folder(below names: ArraySlice<String>) throws(Diagnostic) -> HeldFolder {
    var folder = try copy()
    for name in names {
      guard let inner = try folder.inner(name, isMade: true) else {
        throw .cannotCreate(folder.path + "/" + name, ENOENT)
      }
      folder = inner
    }
    return folder
  }

  /// A file below this folder as it lies there, or nil when there is none; nothing is made.
  ///
  /// A link or a folder in its place is refused; there are no bytes where it may not be read.
  func present(_ file: String) throws(Diagnostic) -> (bytes: [UInt8]?, mode: mode_t)? {
    let parts = file.split(separator: "/").map(String.init)
    var folder = try copy()
    for name in parts.dropLast() {
      guard let inner = try folder.inner(name, isMade: false) else { return nil }
      folder = inner
    }
    let name = parts.last ?? ""
    guard let mode = folder.status(name)?.st_mode else { return nil }
    return (try folder.bytes(name), mode & 0o777)
  }

  /// A name in a folder.
  struct Target: ~Copyable {
    let folder: HeldFolder
    let name: String

    /// Puts a file here, in one step.
    func take(_ source: String) throws(Diagnostic) { try folder.take(source, as: name) }
    /// Removes the file; one that is not there is no problem.
    func remove() throws(Diagnostic) { try folder.remove(name) }
  }

  /// Makes the names in the folder durable.
  func synchronise() throws(Diagnostic) {
    try DurableFile.synchronise(descriptor, of: path)
  }

  /// Whether files can be moved from another folder to this one in one step.
  func sharesDisk(with other: borrowing HeldFolder) -> Bool {
    var (mine, theirs) = (stat(), stat())
    guard fstat(descriptor, &mine) == 0, fstat(other.descriptor, &theirs) == 0 else { return false }
    return mine.st_dev == theirs.st_dev
  }

  private func copy() throws(Diagnostic) -> HeldFolder {
    let copy = DurableFile.retried { fcntl(descriptor, F_DUPFD_CLOEXEC, 0) }
    guard copy >= 0 else { throw .cannotCreate(path, errno) }
    return HeldFolder(descriptor: copy, path: path)
  }

  private func inner(_ name: String, isMade: Bool) throws(Diagnostic) -> HeldFolder? {
    let inner = path + "/" + name
    var opened = DurableFile.retried { openat(descriptor, name, Self.flags) }
    if opened < 0, errno == ENOENT {
      guard isMade else { return nil }
      guard mkdirat(descriptor, name, 0o755) == 0 || errno == EEXIST else {
        throw .cannotCreate(inner, errno)
      }
      opened = DurableFile.retried { openat(descriptor, name, Self.flags) }
    }
    guard opened >= 0 else {
      guard errno == ELOOP || errno == ENOTDIR else { throw .cannotCreate(inner, errno) }
      throw .notPlain(inner, "a folder, not a link or a file")
    }
    return HeldFolder(descriptor: opened, path: inner)
  }

  private func bytes(_ name: String) throws(Diagnostic) -> [UInt8]? {
    guard let mode = status(name)?.st_mode, mode & S_IFMT == S_IFREG else {
      throw .notPlain(path + "/" + name, "a plain file, not a link or folder")
    }
    let file = DurableFile.retried { openat(descriptor, name, O_RDONLY | O_NOFOLLOW | O_CLOEXEC) }
    // A file that may not be read is replaced like any other that differs.
    guard file >= 0 || errno != EACCES else { return nil }
    guard file >= 0 else { throw .cannotCreate(path + "/" + name, errno) }
    defer { close(file) }
    return try DurableFile.bytes(of: file, at: path + "/" + name)
  }

  private func status(_ name: String) -> stat? {
    var status = stat()
    return fstatat(descriptor, name, &status, AT_SYMLINK_NOFOLLOW) == 0 ? status : nil
  }

  private func take(_ source: String, as name: String) throws(Diagnostic) {
    guard DurableFile.retried({ renameat(AT_FDCWD, source, descriptor, name) }) == 0 else {
      throw .writeFailed(path + "/" + name, errno)
    }
  }

  private func remove(_ name: String) throws(Diagnostic) {
    guard unlinkat(descriptor, name, 0) == 0 || errno == ENOENT else {
      throw .writeFailed(path + "/" + name, errno)
    }
  }
}
