import Foundation
import Tabular

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#endif

/// The folder of what is kept of the runs of one pipeline: `.acopio/cache/NAME`, for its owner's eyes.
///
/// Everything in it can be made again and may be deleted at any time. Before a byte is taken out of a
/// file, its hash is verified and the build that wrote it compared.
struct CacheFolder {
  /// The absolute path.
  let path: String
  private let workspace: String

  /// The folder of a pipeline in a workspace.
  init(of pipeline: String, in workspace: String) {
    self.workspace = workspace
    path = workspace + "/cache/" + pipeline
  }

  /// What a file of the cache is found to be.
  enum Content {
    /// There is none.
    case absent
    /// It is not as Acopio wrote it.
    case damaged
    /// Another build of Acopio wrote it.
    case foreign
    /// What was put into it.
    case sound(ArchiveReader)
  }

  private static let mark = "acopio cache 1\n"
  private static let digestSize = 64

  /// Reads a file and verifies it.
  func content(_ name: String) -> Content {
    guard let bytes = try? InputFile(path: path + "/" + name, holdsData: false).bytes() else {
      return .absent
    }
    let start = Self.mark.utf8.count + Self.digestSize
    guard bytes.count >= start, bytes.starts(with: Self.mark.utf8) else { return .damaged }
    let digest = String(decoding: bytes[Self.mark.utf8.count..<start], as: UTF8.self)
    var reader = ArchiveReader(bytes, from: start)
    guard Self.digest(of: bytes, from: start) == digest,
      let build = try? reader.read(String.self)
    else { return .damaged }
    return build == BuildIdentity.current ? .sound(reader) : .foreign
  }

  /// Writes a file in one step, over the one before it.
  ///
  /// Throws `publish.cannot-create` or `publish.write-failed`.
  func write(_ name: String, _ value: some Archived) throws(Diagnostic) {
    try make()
    var archive = ArchiveWriter()
    archive.write(BuildIdentity.current)
    archive.write(value)
    let head = Self.mark + Self.digest(of: archive.bytes, from: 0)
    let bytes = Array(head.utf8) + archive.bytes
    let waiting = DurableFile.fresh(in: workspace)
    try Interruption.shielded { () throws(Diagnostic) in
      try DurableFile.remove(waiting)
      try put(bytes, at: waiting)
      try DurableFile.move(waiting, over: path + "/" + name)
    }
  }

  /// Writes a new file without waiting for the disk: what a failing machine leaves torn is found out
  /// by its hash, and a run writes a hundred of them.
  private func put(_ bytes: [UInt8], at path: String) throws(Diagnostic) {
    let file = DurableFile.retried {
      open(path, O_CREAT | O_EXCL | O_WRONLY | O_NOFOLLOW | O_CLOEXEC, 0o600)
    }
    guard file >= 0 else { throw .cannotCreate(path, errno) }
    let failure = DurableFile.write(bytes, to: file)
    guard close(file) == 0, failure == nil else {
      unlink(path)
      throw .writeFailed(path, failure ?? errno)
    }
  }

  /// Removes the files that nothing asks for any more, those that an ended run left among them.
  func removeAll(except kept: Set<String>) throws(Diagnostic) {
    for name in try FolderListing.names(in: path) where !kept.contains(name) {
      try DurableFile.remove(path + "/" + name)
    }
  }

  /// Makes the folder, which nobody but its owner may look into.
  private func make() throws(Diagnostic) {
    let isThere = access(path, F_OK) == 0
    try DurableFile.makeFolder(path)
    guard isThere || chmod(path, 0o700) == 0 else { throw .cannotCreate(path, errno) }
  }

  private static func digest(of bytes: [UInt8], from start: Int) -> String {
    var hash = BLAKE2b()
    bytes.withUnsafeBytes { hash.update(UnsafeRawBufferPointer(rebasing: $0[start...])) }
    return hash.hexadecimal()
  }
}
