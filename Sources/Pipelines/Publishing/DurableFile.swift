import Foundation
import Tabular

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#endif

/// Writing that is finished only when the disk has it.
enum DurableFile {
  /// Writes a new file: created exclusively, written whole, its size checked, synchronised.
  ///
  /// Throws `publish.cannot-create` or `publish.write-failed`; what was written so far is removed.
  static func create(
    _ path: String, _ bytes: [UInt8], mode: mode_t = 0o644
  ) throws(Diagnostic) {
    let file = open(path, O_CREAT | O_EXCL | O_WRONLY | O_NOFOLLOW | O_CLOEXEC, mode)
    guard file >= 0 else { throw .cannotCreate(path, errno) }
    let problem = write(bytes, to: file)
    let closed = close(file)
    if let failure = problem ?? (closed == 0 ? nil : errno) {
      unlink(path)
      throw .writeFailed(path, failure)
    }
  }

  /// Makes the names in a folder durable; file systems that cannot do so are let through.
  static func synchronise(folder: String) throws(Diagnostic) {
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .writeFailed(folder, errno) }
    defer { close(descriptor) }
    if fsync(descriptor) != 0, errno != EINVAL { throw .writeFailed(folder, errno) }
  }

  /// Removes a file; one that is not there is no problem.
  static func remove(_ path: String) throws(Diagnostic) {
    guard unlink(path) == 0 || errno == ENOENT else { throw .writeFailed(path, errno) }
  }

  /// Moves a file over another in one step.
  static func move(_ source: String, over target: String) throws(Diagnostic) {
    guard rename(source, target) == 0 else { throw .writeFailed(target, errno) }
  }

  /// Gives a file the rights of another, if there is another.
  static func copyMode(of model: String, to path: String) throws(Diagnostic) {
    var status = stat()
    guard lstat(model, &status) == 0 else { return }
    guard chmod(path, status.st_mode & 0o777) == 0 else { throw .writeFailed(path, errno) }
  }

  /// Makes a folder and those above it; a link or a file in the way is refused.
  static func makeFolder(_ path: String) throws(Diagnostic) {
    var status = stat()
    if lstat(path, &status) == 0 {
      guard status.st_mode & S_IFMT == S_IFDIR else {
        throw Diagnostic(
          .cannotCreate, "'\(path)' must be a folder, not a link or a file",
          hint: "move it away, or choose another place with '--output'")
      }
      return
    }
    let parent = URL(fileURLWithPath: path).deletingLastPathComponent().path
    if parent != path { try makeFolder(parent) }
    guard mkdir(path, 0o755) == 0 || errno == EEXIST else { throw .cannotCreate(path, errno) }
  }

  /// The bytes of a file; nil when there is none, it is no plain file, or it cannot be read.
  static func bytes(_ path: String) -> [UInt8]? {
    var status = stat()
    guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    return FileManager.default.contents(atPath: path).map { [UInt8]($0) }
  }

  /// Writes all bytes and synchronises; the error number of what failed, or nil.
  private static func write(_ bytes: [UInt8], to file: Int32) -> Int32? {
    var written = 0
    while written < bytes.count {
      let count = bytes[written...].withUnsafeBytes {
        Foundation.write(file, $0.baseAddress, $0.count)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return count == 0 ? EIO : errno }
      written += count
    }
    guard fsync(file) == 0 else { return errno }
    var status = stat()
    guard fstat(file, &status) == 0 else { return errno }
    return Int(status.st_size) == bytes.count ? nil : EIO
  }
}

extension Diagnostic {
  /// A file or folder that cannot be made.
  static func cannotCreate(_ path: String, _ number: Int32) -> Diagnostic {
    Diagnostic(.cannotCreate, "'\(path)' must be writable: \(systemText(number))")
  }

  /// A write that failed midway.
  static func writeFailed(_ path: String, _ number: Int32) -> Diagnostic {
    let code: Code =
      number == EACCES || number == EPERM || number == EROFS || number == ENOTDIR
      ? .cannotCreate : .writeFailed
    return Diagnostic(code, "'\(path)' must be written whole: \(systemText(number))")
  }

  private static func systemText(_ number: Int32) -> String {
    strerror(number).map { String(cString: $0).lowercased() } ?? "error \(number)"
  }
}
