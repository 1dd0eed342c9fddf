import Foundation
public import Tabular

/// Puts a set of files in place: all of them, or none.
///
/// Files are staged, synchronised, listed in a journal, and then renamed one by one. A run that dies
/// before the journal changes nothing; one that dies after it is finished by the next start. Files
/// that have not changed are left alone, and those that replace others keep their rights. Nobody else opens a file below the output for writing.
public struct Publication: Sendable {
  /// The absolute folder that the files are published below.
  let output: String
  /// The folder for lock, stage and journal, on the same disk.
  let workspace: String
  private let lock: PublicationLock

  /// Takes the lock of an output folder and finishes what an earlier run left half done.
  ///
  /// - Parameters:
  ///   - output: the absolute folder that files are published below.
  ///   - workspace: the absolute folder for everything that is not published.
  ///   - seconds: how long to wait for another run that holds the lock.
  public static func open(
    output: String, workspace: String, waiting seconds: Int = 0
  ) throws(Diagnostic) -> Publication {
    try DurableFile.makeFolder(workspace)
    try DurableFile.makeFolder(output)
    let publication = Publication(
      output: output, workspace: workspace,
      lock: try PublicationLock(in: workspace, waiting: seconds))
    try Interruption.shielded { () throws(Diagnostic) in
      try PublicationJournal.rollForward(workspace: workspace)
      try DurableFile.remove(DurableFile.fresh(in: workspace))
    }
    try? FileManager.default.removeItem(atPath: publication.stage)
    return publication
  }

  /// Where files are written before any of them is put in place.
  private var stage: String { workspace + "/stage" }

  /// Publishes a set of files and removes those of the set before that are no longer made.
  ///
  /// - Parameters:
  ///   - files: paths below the output folder with their bytes.
  ///   - stale: paths below the output folder to remove.
  /// - Returns: the paths whose bytes changed.
  public func publish(
    _ files: [PublishedFile], removing stale: [String]
  ) throws(Diagnostic) -> [String] {
    Interruption.remember(temporary: stage)
    defer { Interruption.forget(temporary: stage) }
    do {
      let journal = try staged(files, removing: stale)
      try Interruption.shielded { () throws(Diagnostic) in try commit(journal) }
      return journal.moves.map(\.to)
    } catch {
      // What a journal lists is still needed.
      if !PublicationJournal.isWaiting(in: workspace) { removeStage() }
      throw error
    }
  }

  /// Writes what differs from what is published, and lists what has to be done then.
  private func staged(
    _ files: [PublishedFile], removing stale: [String]
  ) throws(Diagnostic) -> PublicationJournal {
    let root = try HeldFolder.made(output)
    try demandOneDisk(root, try HeldFolder.made(stage))
    var moves: [PublicationJournal.Move] = []
    for file in files {
      let present = try root.present(file.path)
      if present?.bytes == file.bytes { continue }
      let staged = stage + "/\(moves.count)"
      let kept = file.isPrivate ? nil : present?.mode
      try Interruption.shielded { () throws(Diagnostic) in
        try DurableFile.create(
          staged, file.bytes, mode: file.isPrivate ? 0o600 : 0o644, exactMode: kept)
      }
      moves.append(PublicationJournal.Move(from: staged, to: file.path))
    }
    try DurableFile.synchronise(folder: stage)
    let removals = stale.filter { access(output + "/" + $0, F_OK) == 0 }
    return PublicationJournal(output: output, moves: moves, removals: removals)
  }

  private func commit(_ journal: PublicationJournal) throws(Diagnostic) {
    if !journal.isEmpty {
      try journal.write(workspace: workspace)
      try PublicationJournal.rollForward(workspace: workspace)
    }
    removeStage()
  }

  private func removeStage() { try? FileManager.default.removeItem(atPath: stage) }

  /// Files can be put in place in one step only from the same disk.
  private func demandOneDisk(
    _ root: borrowing HeldFolder, _ stage: borrowing HeldFolder
  ) throws(Diagnostic) {
    guard !root.sharesDisk(with: stage) else { return }
    throw Diagnostic(
      .cannotCreate, "'\(output)' must lie on the same disk as '\(workspace)', which it does not",
      hint: "publish with '--output DIR' to a folder of that disk: it has its own '.acopio'")
  }
}

/// A file to publish.
public struct PublishedFile: Sendable, Equatable {
  /// The path below the output folder.
  public let path: String
  /// The bytes.
  public let bytes: [UInt8]
  /// Whether only the owner may read it.
  public let isPrivate: Bool

  /// A path with its bytes.
  public init(_ path: String, _ bytes: [UInt8], isPrivate: Bool = false) {
    self.path = path
    self.bytes = bytes
    self.isPrivate = isPrivate
  }
}
