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
    for name in names { folder = try folder.inner(name) }
    return folder
  }

  /// A name in a folder.
  struct Target: ~Copyable {
    let folder: HeldFolder
    let name: String

    /// The bytes of the file, or nil when there is none; a link or a folder in its place is refused.
    func bytes() throws(Diagnostic) -> [UInt8]? { try folder.bytes(name) }
    /// The rights of the file; nil when there is none.
    var mode: mode_t? { folder.mode(name) }
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

  private func inner(_ name: String) throws(Diagnostic) -> HeldFolder {
    let inner = path + "/" + name
    var opened = DurableFile.retried { openat(descriptor, name, Self.flags) }
    if opened < 0, errno == ENOENT {
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
    guard let mode = status(name)?.st_mode else { return nil }
    guard mode & S_IFMT == S_IFREG else {
      throw .notPlain(path + "/" + name, "a plain file, not a link or folder")
    }
    let file = DurableFile.retried { openat(descriptor, name, O_RDONLY | O_NOFOLLOW | O_CLOEXEC) }
    // A file that may not be read is replaced like any other that differs.
    guard file >= 0 || errno != EACCES else { return nil }
    guard file >= 0 else { throw .cannotCreate(path + "/" + name, errno) }
    defer { close(file) }
    return try DurableFile.bytes(of: file, at: path + "/" + name)
  }

  private func mode(_ name: String) -> mode_t? { status(name).map { $0.st_mode & 0o777 } }

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
