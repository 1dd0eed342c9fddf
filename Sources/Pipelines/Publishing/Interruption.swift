import Foundation
import Synchronization
import Tabular

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#endif

/// Ends the process when it is told to: at once, with its temporaries removed, by the same signal.
///
/// A thread of its own waits for the signals, so nothing runs inside a signal handler and nobody has
/// to look whether one came. What must not be cut in two is shielded: the end waits for it.
public enum Interruption {
  /// What a person, a scheduler and a closing terminal send.
  private static let signals = [SIGINT, SIGTERM, SIGHUP]
  /// The folders to remove at the end; whoever ends the process holds this and never lets go.
  private static let temporaries = Mutex<Set<String>>([])
  private static let isEnding = Atomic(false)

  /// Begins to wait for signals; called once, before there is another thread.
  ///
  /// A signal that was ignored when the process started, as `nohup` does, stays ignored.
  public static func watch() {
    var awaited = sigset_t()
    sigemptyset(&awaited)
    for number in signals where !isIgnored(number) { sigaddset(&awaited, number) }
    pthread_sigmask(SIG_BLOCK, &awaited, nil)
    let set = awaited
    Thread.detachNewThread { end(by: first(of: set)) }
  }

  /// Does what must be done whole: a signal that comes meanwhile waits until it is done.
  static func shielded(_ work: () throws(Diagnostic) -> Void) throws(Diagnostic) {
    // Without this, a thread that takes the lock again and again might never let the end have it.
    while isEnding.load(ordering: .acquiring) { pause() }
    try temporaries.withLock { (_: inout Set<String>) throws(Diagnostic) in try work() }
  }

  /// Has a folder removed if the process is ended.
  static func remember(temporary folder: String) {
    temporaries.withLock { _ = $0.insert(folder) }
  }

  /// A folder that is not there any more, or must stay, is no temporary.
  static func forget(temporary folder: String) {
    temporaries.withLock { _ = $0.remove(folder) }
  }

  private static func isIgnored(_ number: Int32) -> Bool {
    var action = sigaction()
    sigaction(number, nil, &action)
    #if canImport(Darwin)
      let handler = action.__sigaction_u.__sa_handler
    #else
      let handler = action.__sigaction_handler.sa_handler
    #endif
    return unsafeBitCast(handler, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
  }

  private static func first(of signals: sigset_t) -> Int32 {
    var (awaited, number) = (signals, Int32(0))
    while sigwait(&awaited, &number) != 0 {}
    return number
  }

  private static func end(by number: Int32) {
    isEnding.store(true, ordering: .releasing)
    temporaries.withLock { folders in
      for folder in folders { try? FileManager.default.removeItem(atPath: folder) }
      var blocked = sigset_t()
      sigemptyset(&blocked)
      sigaddset(&blocked, number)
      signal(number, SIG_DFL)
      pthread_sigmask(SIG_UNBLOCK, &blocked, nil)
      raise(number)
    }
  }
}
