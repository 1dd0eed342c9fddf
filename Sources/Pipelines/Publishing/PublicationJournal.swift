import Foundation
import Tabular

/// What is about to be put in place: written before the first rename, removed after the last.
///
/// A journal that cannot be read as what it is was never finished, and is thrown away.
struct PublicationJournal: Equatable {
  /// A staged file, by its absolute path, and where it goes below the output folder.
  struct Move: Equatable {
    let from: String
    let to: String
  }

  /// The absolute folder that is published below.
  let output: String
  let moves: [Move]
  /// What is removed, below the output folder.
  let removals: [String]

  /// Whether there is nothing to do.
  var isEmpty: Bool { moves.isEmpty && removals.isEmpty }

  private static func path(_ workspace: String) -> String { workspace + "/journal" }

  /// Whether a set waits to be put in place.
  static func isWaiting(in workspace: String) -> Bool {
    access(path(workspace), F_OK) == 0 || errno != ENOENT && errno != ENOTDIR
  }

  /// Writes the journal in one step: from here on the set will be put in place.
  func write(workspace: String) throws(Diagnostic) {
    try DurableFile.replace(Self.path(workspace), Array(text.utf8), in: workspace)
    try DurableFile.synchronise(folder: workspace)
  }

  /// Puts in place what a journal lists; does nothing when there is none.
  static func rollForward(workspace: String) throws(Diagnostic) {
    let path = path(workspace)
    guard let bytes = try DurableFile.contents(path) else { return }
    if let journal = PublicationJournal(bytes) {
      do {
        try journal.apply()
      } catch {
        throw error.whileSetWaits
      }
    }
    try DurableFile.remove(path)
    try DurableFile.synchronise(folder: workspace)
  }

  /// Renames and removes; steps done before an interruption are passed over.
  private func apply() throws(Diagnostic) {
    let root = try HeldFolder.made(output)
    for move in moves {
      let target = try root.target(move.to)
      guard access(move.from, F_OK) == 0 else {
        guard errno == ENOENT else { throw .writeFailed(move.from, errno) }
        continue
      }
      try target.take(move.from)
    }
    for removal in removals { try root.target(removal).remove() }
    for folder in folders { try root.folder(below: folder[...]).synchronise() }
    try root.synchronise()
  }

  /// The folders that names were put into or taken from, and those between them and the output.
  private var folders: [[String]] {
    var folders: [[String]] = []
    for path in moves.map(\.to) + removals {
      var parts = path.split(separator: "/").dropLast().map(String.init)
      while !parts.isEmpty, !folders.contains(parts) {
        folders.append(parts)
        parts.removeLast()
      }
    }
    return folders
  }

  init(output: String, moves: [Move], removals: [String]) {
    self.output = output
    self.moves = moves
    self.removals = removals
  }
}

extension PublicationJournal {
  /// The journal as JSON.
  var text: String {
    JSONText.object([
      ("output", .text(output)),
      ("moves", .list(moves.map { .object([("from", .text($0.from)), ("to", .text($0.to))]) })),
      ("removals", .list(removals.map(JSONText.text))),
    ]).text + "\n"
  }

  /// Reads a journal; nil when it was not finished.
  init?(_ bytes: [UInt8]) {
    let source = SourceText(file: "journal", bytes: bytes)
    guard let root = try? JSONDocument(parsing: source, as: .json).root,
      let output = root["output"]?.text, let moves = root["moves"]?.elements,
      let removals = root["removals"]?.elements
    else { return nil }
    self.init(
      output: output,
      moves: moves.compactMap { move in
        guard let from = move["from"]?.text, let to = move["to"]?.text else { return nil }
        return Move(from: from, to: to)
      }, removals: removals.compactMap(\.text))
    guard self.moves.count == moves.count, self.removals.count == removals.count else {
      return nil
    }
  }
}

extension Diagnostic {
  /// A failure after the set was complete on disk: nothing is lost, and nothing needs to be done again.
  fileprivate var whileSetWaits: Diagnostic {
    var problem = self
    problem.notes.append("the new set is complete on disk; the next start puts it in place")
    return problem
  }
}
