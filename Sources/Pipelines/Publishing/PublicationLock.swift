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
final class PublicationLock: Sendable {
  private let descriptor: Int32

  /// Takes the lock of a workspace; throws `publish.locked` when another run still holds it after
  /// some seconds.
  init(in workspace: String, waiting seconds: Int = 0) throws(Diagnostic) {
    let path = workspace + "/lock"
    let descriptor = DurableFile.retried {
      open(path, O_CREAT | O_RDWR | O_CLOEXEC | O_NOFOLLOW, 0o600)
    }
    guard descriptor >= 0 else { throw .cannotCreate(path, errno) }
    guard let failure = Self.lock(descriptor, waiting: seconds) else {
      self.descriptor = descriptor
      return
    }
    close(descriptor)
    guard failure == EWOULDBLOCK else { throw .writeFailed(path, failure) }
    throw Diagnostic(
      .locked, "another run must finish first: it holds the lock of this output",
      hint: "try again when it has ended, or have 'run' wait for it with '--wait SECONDS'")
  }

  /// Whether a run is at work in a workspace.
  static func isHeld(in workspace: String) -> Bool {
    let descriptor = open(workspace + "/lock", O_RDWR | O_CLOEXEC | O_NOFOLLOW)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    return flock(descriptor, LOCK_SH | LOCK_NB) != 0 && errno == EWOULDBLOCK
  }

  deinit {
    close(descriptor)
  }

  /// The error number of what failed, or nil.
  private static func lock(_ descriptor: Int32, waiting seconds: Int) -> Int32? {
    let end = ContinuousClock.now + .seconds(seconds)
    while DurableFile.retried({ flock(descriptor, LOCK_EX | LOCK_NB) }) != 0 {
      guard errno == EWOULDBLOCK, ContinuousClock.now < end else { return errno }
      usleep(50_000)
    }
    return nil
  }
}
