import Foundation

/// A file that is read while somebody else might change it: opened once, read by position, checked
/// afterwards.
///
/// Never mapped into memory: a mapped file that is cut off kills the process. Only regular files
/// are read; a folder, a pipe or a device is refused at once.
public final class InputFile: Sendable {
  /// Where the file lies.
  public let path: String
  /// The path as the user knows it, for messages.
  public let name: String
  /// The number of bytes when it was opened.
  public let size: Int
  /// How much of what is in it is taken.
  public let limits: Limits

  private let descriptor: Int32
  private let identity: FileIdentity

  /// Opens a file.
  ///
  /// - Parameter holdsData: whether it must be CSV or JSON.
  ///
  /// Throws `input.missing` when there is none, `input.unreadable` when it may not be read or is no
  /// regular file, `input.foreign-format` when it is a workbook, an archive or the like.
  public init(
    path: String, shownAs name: String? = nil, limits: Limits = Limits(), holdsData: Bool = true
  ) throws(Diagnostic) {
    self.path = path
    self.limits = limits
    self.name = name ?? path
    descriptor = try Self.open(path, self.name)
    let identity = FileIdentity(of: descriptor)
    guard let identity, identity.isRegularFile else {
      close(descriptor)
      throw Self.irregular(self.name, isFolder: identity?.isFolder ?? false)
    }
    self.identity = identity
    size = identity.size
    if holdsData { try refuseForeignFormat() }
  }

  deinit { close(descriptor) }

  /// Reads from a position until the buffer is full or the file ends; returns how many bytes came.
  ///
  /// Throws `input.read-failed`.
  public func read(
    at position: Int, into buffer: UnsafeMutableRawBufferPointer
  ) throws(Diagnostic) -> Int {
    var filled = 0
    while filled < buffer.count {
      let rest = UnsafeMutableRawBufferPointer(rebasing: buffer[filled...])
      let count = pread(descriptor, rest.baseAddress, rest.count, off_t(position + filled))
      if count == 0 { break }
      if count > 0 {
        filled += count
      } else if errno != EINTR {
        throw Diagnostic(
          .readFailed, "'\(name)' must be readable to its end: \(Self.reason(errno))",
          at: Place(file: name))
      }
    }
    return filled
  }

  /// All bytes.
  ///
  /// Throws `input.read-failed`, `input.changed`.
  public func bytes() throws(Diagnostic) -> [UInt8] {
    let bytes = try bytes(first: size)
    try checkUnchanged()
    return bytes
  }

  /// The first bytes, as many as there are.
  private func bytes(first wanted: Int) throws(Diagnostic) -> [UInt8] {
    var failure: Diagnostic?
    let bytes = [UInt8](unsafeUninitializedCapacity: min(size, wanted)) { buffer, count in
      do throws(Diagnostic) {
        count = try read(at: 0, into: UnsafeMutableRawBufferPointer(buffer))
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
    return bytes
  }

  /// Makes sure that all cells can be held as texts; throws `run.memory`.
  ///
  /// A text takes sixteen bytes and more, whatever its length, a value of JSON several times that.
  func demandMemoryForTexts() throws(Diagnostic) {
    let isCSV = InputDeclaration.Format(file: name) == .csv
    try limits.memory.demand(
      reading: name, bytes: size * (isCSV ? 8 : 16), at: Place(file: name))
  }

  /// Refuses a file whose first bytes say that it is neither CSV nor JSON.
  private func refuseForeignFormat() throws(Diagnostic) {
    let head = try bytes(first: ForeignFormat.headSize)
    guard let format = ForeignFormat(head: head, file: name) else { return }
    throw Diagnostic(
      .foreignFormat, "'\(name)' must be CSV or JSON, not \(format.name)", at: Place(file: name),
      hint: format.remedy)
  }

  /// Makes sure that the file is still the one that was opened: same place, size and time.
  ///
  /// Throws `input.changed`.
  public func checkUnchanged() throws(Diagnostic) {
    guard FileIdentity(of: descriptor) == identity, FileIdentity(at: path) == identity else {
      throw Diagnostic(
        .inputChanged, "'\(name)' must stay as it is while it is read, and was changed",
        at: Place(file: name), hint: "run again when the file is complete")
    }
  }

  private static func open(_ path: String, _ name: String) throws(Diagnostic) -> Int32 {
    guard !path.utf8.contains(0) else { throw unreadable(name, "must be a path without NUL") }
    while true {
      let descriptor = Foundation.open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
      if descriptor >= 0 { return descriptor }
      switch errno {
      case EINTR: continue
      case ENOENT, ENOTDIR:
        throw Diagnostic(
          .inputMissing, "'\(name)' must be a file, and there is none", at: Place(file: name))
      case EMFILE, ENFILE:
        throw Diagnostic(
          .tooManyFiles, "'\(name)' must be opened: \(reason(errno))", at: Place(file: name))
      case EIO:
        throw Diagnostic(
          .readFailed, "'\(name)' must be readable: \(reason(errno))", at: Place(file: name))
      default: throw unreadable(name, "must be readable: \(reason(errno))")
      }
    }
  }

  private static func irregular(_ name: String, isFolder: Bool) -> Diagnostic {
    var problem = unreadable(
      name, "must be a regular file, not \(isFolder ? "a folder" : "a pipe or a device")")
    if isFolder { problem.hint = "name a file in it, or all of them as '\(name)/*.csv'" }
    return problem
  }

  private static func unreadable(_ name: String, _ what: String) -> Diagnostic {
    Diagnostic(.inputUnreadable, "'\(name)' \(what)", at: Place(file: name))
  }

  private static func reason(_ number: Int32) -> String { String(cString: strerror(number)) }
}
