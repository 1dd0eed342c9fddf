import Foundation
import Tabular

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#endif

/// One writer at a time: a lock of the kernel's, which dies with the process that holds it.
///
/// There is never anything to clean up after a crash.
struct PublicationLock: ~Copyable {
  private let descriptor: Int32

  /// Takes the lock of a workspace; throws `publish.locked` when another run holds it.
  static func taken(in workspace: String) throws(Diagnostic) -> PublicationLock {
    let path = workspace + "/lock"
    let descriptor = open(path, O_CREAT | O_RDWR | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else { throw .cannotCreate(path, errno) }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      close(descriptor)
      throw Diagnostic(
        .locked, "another run must finish first: it holds the lock of this output",
        hint: "try again when it has ended; nothing needs to be unlocked")
    }
    return PublicationLock(descriptor: descriptor)
  }

  private init(descriptor: Int32) {
    self.descriptor = descriptor
  }

  deinit {
    close(descriptor)
  }
}
