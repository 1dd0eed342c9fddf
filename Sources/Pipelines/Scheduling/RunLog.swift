import Foundation
import Tabular

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#endif

/// What happened in the runs of a pipeline, one JSON object a line: `.acopio/log/<pipeline>.jsonl`.
///
/// The one place, with the state, that knows a clock.
struct RunLog: Sendable {
  private let workspace: String
  private let path: String

  /// The log of a pipeline; its folder is made.
  init(of pipeline: String, in workspace: String) throws(Diagnostic) {
    try DurableFile.makeFolder(workspace + "/log")
    self.workspace = workspace
    path = workspace + "/log/" + pipeline + ".jsonl"
  }

  /// Adds a line.
  ///
  /// Throws `publish.cannot-create` or `publish.write-failed`.
  func append(_ entry: JSONText, at moment: Timestamp) throws(Diagnostic) {
    guard case .object(let members) = entry else { return }
    let line = JSONText.object([JSONText.Member("t", .text(moment.text))] + members).compactText
    let file = DurableFile.retried {
      open(path, O_CREAT | O_WRONLY | O_APPEND | O_NOFOLLOW | O_CLOEXEC, 0o600)
    }
    guard file >= 0 else { throw .cannotCreate(path, errno) }
    defer { close(file) }
    if let failure = DurableFile.write(Array((line + "\n").utf8), to: file) {
      throw .writeFailed(path, failure)
    }
  }

  /// Lets go of all but the last runs, and of a line that a killed run left unfinished.
  func keep(runs: Int) throws(Diagnostic) {
    guard let bytes = try DurableFile.contents(path) else { return }
    let whole = bytes.prefix((bytes.lastIndex(of: UInt8(ascii: "\n")) ?? -1) + 1)
    let lines = whole.split(separator: UInt8(ascii: "\n"))
    let begins = lines.indices.filter { Self.begins(lines[$0]) }
    let first = begins.count > runs ? begins[begins.count - runs] : 0
    guard first > 0 || whole.count < bytes.count else { return }
    let kept = lines[first...].flatMap { $0 + [UInt8(ascii: "\n")] }
    try Interruption.shielded { () throws(Diagnostic) in
      try DurableFile.replace(path, kept, in: workspace)
    }
  }

  /// Whether a line is the first of a run.
  private static func begins(_ line: ArraySlice<UInt8>) -> Bool {
    // The words before it have a fixed length: the moment and the level.
    let mark = Array(#""event": "began""#.utf8)
    return line.prefix(120).indices.contains { line[$0...].starts(with: mark) }
  }
}
