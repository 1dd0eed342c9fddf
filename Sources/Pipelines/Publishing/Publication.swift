import Foundation
public import Tabular

/// Puts a set of files in place: all of them, or none.
///
/// Files are staged, synchronised, listed in a journal, and then renamed one by one. A run that dies
/// before the journal changes nothing; one that dies after it is finished by the next start. Files
/// that have not changed are left alone. Nobody else opens a file below the output for writing.
public struct Publication: ~Copyable {
  /// The absolute folder that the files are published below.
  private let output: String
  /// The folder for lock, stage and journal, on the same disk.
  private let workspace: String
  private let lock: PublicationLock

  /// Takes the lock of an output folder and finishes what an earlier run left half done.
  ///
  /// - Parameters:
  ///   - output: the absolute folder that files are published below.
  ///   - workspace: the absolute folder for everything that is not published.
  public static func open(
    output: String, workspace: String
  ) throws(Diagnostic) -> Publication {
    try DurableFile.makeFolder(workspace)
    try DurableFile.makeFolder(output)
    let publication = Publication(
      output: output, workspace: workspace, lock: try .taken(in: workspace))
    try PublicationJournal.rollForward(workspace: workspace)
    try? FileManager.default.removeItem(atPath: workspace + "/stage")
    return publication
  }

  private init(output: String, workspace: String, lock: consuming PublicationLock) {
    self.output = output
    self.workspace = workspace
    self.lock = lock
  }

  /// Publishes a set of files and removes those of the set before that are no longer made.
  ///
  /// - Parameters:
  ///   - files: paths below the output folder with their bytes.
  ///   - stale: paths below the output folder to remove.
  /// - Returns: the paths whose bytes changed.
  public func publish(
    _ files: [PublishedFile], removing stale: [String]
  ) throws(Diagnostic) -> [String] {
    let stage = workspace + "/stage"
    try DurableFile.makeFolder(stage)
    var moves: [PublicationJournal.Move] = []
    for (index, file) in files.enumerated() {
      let target = output + "/" + file.path
      if DurableFile.bytes(target) == file.bytes { continue }
      try demandPlainTarget(target)
      let staged = stage + "/\(index)"
      try DurableFile.create(staged, file.bytes, mode: file.isPrivate ? 0o600 : 0o644)
      if file.keepsMode { try DurableFile.copyMode(of: target, to: staged) }
      moves.append(PublicationJournal.Move(from: staged, to: target))
    }
    try DurableFile.synchronise(folder: stage)
    let removals = stale.map { output + "/" + $0 }
      .filter { FileManager.default.fileExists(atPath: $0) }
    if !moves.isEmpty || !removals.isEmpty {
      let journal = PublicationJournal(moves: moves, removals: removals)
      try journal.write(workspace: workspace)
      try PublicationJournal.rollForward(workspace: workspace)
    }
    try? FileManager.default.removeItem(atPath: stage)
    return moves.map { String($0.to.dropFirst(output.count + 1)) }
  }

  /// A target may be new or a plain file; its folder is made, links are refused.
  private func demandPlainTarget(_ target: String) throws(Diagnostic) {
    let url = URL(fileURLWithPath: target)
    try DurableFile.makeFolder(url.deletingLastPathComponent().path)
    let isThere = (try? FileManager.default.attributesOfItem(atPath: target)) != nil
    if isThere, DurableFile.bytes(target) == nil {
      throw Diagnostic(.cannotCreate, "'\(target)' must be a plain file, not a link or folder")
    }
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
  /// Whether those who may read and write the file that it replaces keep these rights.
  public let keepsMode: Bool

  /// A path with its bytes.
  public init(
    _ path: String, _ bytes: [UInt8], isPrivate: Bool = false, keepsMode: Bool = false
  ) {
    self.path = path
    self.bytes = bytes
    self.isPrivate = isPrivate
    self.keepsMode = keepsMode
  }
}
