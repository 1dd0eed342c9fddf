import Foundation
import Tabular

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#endif

/// What is about to be put in place: written before the first rename, removed after the last.
///
/// One line for each step, fields separated by a byte of 0, so that no path needs escaping. A journal
/// without its last line is one that was never finished, and is thrown away.
struct PublicationJournal: Equatable {
  /// A staged file and where it goes.
  struct Move: Equatable {
    let from: String
    let to: String
  }

  let moves: [Move]
  let removals: [String]

  private static func path(_ workspace: String) -> String { workspace + "/journal" }

  /// Writes the journal in one step: from here on the set will be put in place.
  func write(workspace: String) throws(Diagnostic) {
    let path = Self.path(workspace)
    unlink(path + ".new")
    try DurableFile.create(path + ".new", Array(text.utf8), mode: 0o600)
    try DurableFile.move(path + ".new", over: path)
    try DurableFile.synchronise(folder: workspace)
  }

  /// Puts in place what a journal lists; does nothing when there is none.
  static func rollForward(workspace: String) throws(Diagnostic) {
    let path = path(workspace)
    guard let bytes = DurableFile.bytes(path) else { return }
    guard let journal = PublicationJournal(String(decoding: bytes, as: UTF8.self)) else {
      unlink(path)
      return
    }
    try journal.apply()
    guard unlink(path) == 0 else { throw .writeFailed(path, errno) }
    try DurableFile.synchronise(folder: workspace)
  }

  /// Renames and removes; steps done before an interruption are passed over.
  private func apply() throws(Diagnostic) {
    var folders = Set<String>()
    for move in moves where access(move.from, F_OK) == 0 {
      try DurableFile.move(move.from, over: move.to)
    }
    for removal in removals where unlink(removal) != 0 && errno != ENOENT {
      throw .writeFailed(removal, errno)
    }
    for path in moves.map(\.to) + removals {
      folders.insert(URL(fileURLWithPath: path).deletingLastPathComponent().path)
    }
    for folder in folders.sorted() { try DurableFile.synchronise(folder: folder) }
  }

  private static let end = "end"

  /// The journal as text.
  var text: String {
    (moves.map { "move\0\($0.from)\0\($0.to)" } + removals.map { "remove\0\($0)" } + [Self.end])
      .joined(separator: "\n") + "\n"
  }

  init(moves: [Move], removals: [String]) {
    self.moves = moves
    self.removals = removals
  }

  /// Reads a journal; nil when it was not finished.
  init?(_ text: String) {
    let lines = text.split(separator: "\n")
    guard lines.last == Self.end[...] else { return nil }
    var moves: [Move] = []
    var removals: [String] = []
    for line in lines.dropLast() {
      let parts = line.split(separator: "\0").map(String.init)
      switch (parts.first, parts.count) {
      case ("move", 3): moves.append(Move(from: parts[1], to: parts[2]))
      case ("remove", 2): removals.append(parts[1])
      default: return nil
      }
    }
    self.init(moves: moves, removals: removals)
  }
}
