import Foundation
import Tabular

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#endif

/// Judges whether files have been as they are for long enough, so that a copy that is still on its
/// way is not read as a short file.
struct SettledInputs {
  /// How long they must have been so.
  let span: ElapsedTime
  /// The moment of the start.
  let now: Timestamp
  /// The young files that earlier starts saw.
  let earlier: [RunState.Sighting]

  /// A file that is too young, with how it was found for the next start.
  struct Young {
    let sighting: RunState.Sighting
    let problem: Diagnostic
  }

  /// The files that are too young: by the clock of the disk, and by what earlier starts saw.
  func young(_ paths: [String], in project: Project) throws(Diagnostic) -> [Young] {
    var young: [Young] = []
    for path in paths where !isOld(path) {
      let shown = project.shown(path)
      let digest = BLAKE2b.hexadecimal(
        of: try InputFile(path: path, shownAs: shown, holdsData: false).bytes())
      let seen = earlier.first { $0.path == shown && $0.digest == digest && $0.since <= now }
      let since = seen?.since ?? now
      guard now.since(since).seconds < span.seconds else { continue }
      young.append(
        Young(
          sighting: RunState.Sighting(path: shown, digest: digest, since: since),
          problem: problem(shown, since)))
    }
    return young
  }

  /// Whether nothing about the file has changed for so long.
  ///
  /// The time of the last write alone proves nothing, because copies bring it along; the time of the
  /// last change of anything is set by the system. A time in the future proves nothing either.
  private func isOld(_ path: String) -> Bool {
    var status = stat()
    guard stat(path, &status) == 0 else { return false }
    #if canImport(Darwin)
      let changed = max(status.st_mtimespec.tv_sec, status.st_ctimespec.tv_sec)
    #else
      let changed = max(status.st_mtim.tv_sec, status.st_ctim.tv_sec)
    #endif
    return now.milliseconds / 1000 - changed >= span.seconds
  }

  private func problem(_ file: String, _ since: Timestamp) -> Diagnostic {
    let seen = since == now ? "it is new" : "it has been so for \(now.since(since).text)"
    return Diagnostic(
      .inputUnsettled, "'\(file)' must be as it is for \(span.text) before it is read, and \(seen)",
      at: Place(file: file), hint: "the next start looks again")
  }
}
