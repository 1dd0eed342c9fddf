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
  /// - Parameter exactMode: rights that the mask of the process does not lessen; nil takes `mode`
  ///   with the mask.
  ///
  /// Throws `publish.cannot-create` or `publish.write-failed`; what was written so far is removed.
  static func create(
    _ path: String, _ bytes: [UInt8], mode: mode_t = 0o644, exactMode: mode_t? = nil
  ) throws(Diagnostic) {
    let file = retried { open(path, O_CREAT | O_EXCL | O_WRONLY | O_NOFOLLOW | O_CLOEXEC, mode) }
    guard file >= 0 else { throw .cannotCreate(path, errno) }
    var failure = finish(bytes, file, mode: exactMode)
    // After an interrupted close the descriptor is closed all the same.
    if close(file) != 0, errno != EINTR { failure = failure ?? errno }
    if let failure {
      unlink(path)
      throw .writeFailed(path, failure)
    }
  }

  /// Puts bytes in the place of a file of a workspace in one step: what is there is the old file or
  /// the new one, for the owner's eyes only.
  static func replace(
    _ path: String, _ bytes: [UInt8], in workspace: String
  ) throws(Diagnostic) {
    let fresh = fresh(in: workspace)
    try remove(fresh)
    try create(fresh, bytes, mode: 0o600)
    do {
      try move(fresh, over: path)
    } catch {
      unlink(fresh)
      throw error
    }
  }

  /// Where a file of a workspace is written before it is put in place; a start removes what a killed
  /// run left of it.
  static func fresh(in workspace: String) -> String { workspace + "/fresh" }

  /// Makes the names in a folder durable; file systems that cannot do so are let through.
  static func synchronise(folder: String) throws(Diagnostic) {
    let descriptor = retried { open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
    guard descriptor >= 0 else { throw .writeFailed(folder, errno) }
    defer { close(descriptor) }
    try synchronise(descriptor, of: folder)
  }

  /// Makes the names in an open folder durable.
  static func synchronise(_ descriptor: Int32, of folder: String) throws(Diagnostic) {
    guard retried({ fsync(descriptor) }) == 0 || errno == EINVAL else {
      throw .writeFailed(folder, errno)
    }
  }

  /// Removes a file; one that is not there is no problem.
  static func remove(_ path: String) throws(Diagnostic) {
    guard unlink(path) == 0 || errno == ENOENT else { throw .writeFailed(path, errno) }
  }

  /// Moves a file over another in one step.
  static func move(_ source: String, over target: String) throws(Diagnostic) {
    guard retried({ rename(source, target) }) == 0 else { throw .writeFailed(target, errno) }
  }

  /// Makes a folder and those above it; a link or a file in the way is refused.
  static func makeFolder(_ path: String) throws(Diagnostic) {
    var status = stat()
    if lstat(path, &status) == 0 {
      guard status.st_mode & S_IFMT == S_IFDIR else {
        throw .notPlain(path, "a folder, not a link or a file")
      }
      return
    }
    let parent = URL(fileURLWithPath: path).deletingLastPathComponent().path
    if parent != path { try makeFolder(parent) }
    guard mkdir(path, 0o755) == 0 || errno == EEXIST else { throw .cannotCreate(path, errno) }
  }

  /// The bytes of a plain file; nil when there is none, or when it cannot be read.
  static func bytes(_ path: String) -> [UInt8]? { (try? contents(path)) ?? nil }

  /// The bytes of a plain file; nil when there is none, or something else in its place.
  ///
  /// Throws when it is there and cannot be read: what it says must not pass for nothing.
  static func contents(_ path: String) throws(Diagnostic) -> [UInt8]? {
    let file = retried { open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK) }
    guard file >= 0 else {
      guard errno == ENOENT || errno == ENOTDIR || errno == ELOOP else {
        throw .unreadable(path, errno)
      }
      return nil
    }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    return try bytes(of: file, at: path)
  }

  /// The bytes of an open file.
  static func bytes(of file: Int32, at path: String) throws(Diagnostic) -> [UInt8] {
    var bytes: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = read(file, &block, block.count)
      if count == 0 { return bytes }
      if count > 0 {
        bytes += block.prefix(count)
      } else if errno != EINTR {
        throw .unreadable(path, errno)
      }
    }
  }

  /// Calls the system again as long as a signal interrupts it.
  static func retried(_ call: () -> Int32) -> Int32 {
    while true {
      let result = call()
      if result >= 0 || errno != EINTR { return result }
    }
  }

  /// Writes all bytes; the error number of what failed, or nil.
  static func write(_ bytes: [UInt8], to file: Int32) -> Int32? {
    var written = 0
    while written < bytes.count {
      let count = bytes[written...].withUnsafeBytes {
        Foundation.write(file, $0.baseAddress, $0.count)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return count == 0 ? EIO : errno }
      written += count
    }
    return nil
  }

  /// Sets the rights, writes all bytes and synchronises; the error number of what failed, or nil.
  private static func finish(_ bytes: [UInt8], _ file: Int32, mode: mode_t?) -> Int32? {
    if let mode, fchmod(file, mode) != 0 { return errno }
    if let failure = write(bytes, to: file) { return failure }
    guard retried({ fsync(file) }) == 0 else { return errno }
    var status = stat()
    guard fstat(file, &status) == 0 else { return errno }
    return Int(status.st_size) == bytes.count ? nil : EIO
  }
}
