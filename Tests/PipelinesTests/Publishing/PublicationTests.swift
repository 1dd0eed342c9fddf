import Foundation
import TestSupport
import Testing

@testable import Pipelines
@testable import Tabular

@Suite("Publishing sets of files")
struct PublicationTests {
  private let folder: TemporaryFolder
  private var output: String { folder.path + "/Output" }
  private var workspace: String { folder.path + "/.acopio" }

  init() throws {
    folder = try TemporaryFolder()
  }

  private func publish(_ files: [String: String], removing stale: [String] = []) throws -> [String]
  {
    let publication = try Publication.open(output: output, workspace: workspace)
    let set = files.sorted { $0.key < $1.key }.map { PublishedFile($0.key, Array($0.value.utf8)) }
    return try publication.publish(set, removing: stale)
  }

  @Test("files appear below the output, and nothing is left of the stage and the journal")
  func publishes() throws {
    let changed = try publish(["a/report.md": "one", "a/figures/x.svg": "two"])
    #expect(changed == ["a/figures/x.svg", "a/report.md"])
    #expect(folder.files == [".acopio/lock", "Output/a/figures/x.svg", "Output/a/report.md"])
    #expect(folder.text("Output/a/report.md") == "one")
  }

  @Test("files that have not changed are left alone, stale ones are removed")
  func changesOnlyWhatChanged() throws {
    _ = try publish(["a/one.csv": "1", "a/two.csv": "2"])
    let before = try modification("a/one.csv")
    let changed = try publish(["a/one.csv": "1", "a/three.csv": "3"], removing: ["a/two.csv"])
    #expect(changed == ["a/three.csv"])
    #expect(try modification("a/one.csv") == before)
    #expect(folder.files == [".acopio/lock", "Output/a/one.csv", "Output/a/three.csv"])
  }

  private func modification(_ name: String) throws -> Date? {
    try FileManager.default.attributesOfItem(atPath: output + "/" + name)[.modificationDate]
      as? Date
  }

  @Test("a set that was complete on disk is put in place by the next start")
  func rollsForward() throws {
    _ = try publish(["a/one.csv": "old", "a/two.csv": "old"])
    try folder.write("new one", to: ".acopio/stage/0")
    try folder.write("new two", to: ".acopio/stage/1")
    let journal = PublicationJournal(
      output: output,
      moves: [
        .init(from: workspace + "/stage/0", to: "a/one.csv"),
        .init(from: workspace + "/stage/1", to: "a/two.csv"),
      ], removals: [])
    try journal.write(workspace: workspace)
    _ = try Publication.open(output: output, workspace: workspace)
    #expect(folder.text("Output/a/one.csv") == "new one")
    #expect(folder.text("Output/a/two.csv") == "new two")
    #expect(folder.text(".acopio/journal") == nil)
  }

  @Test("a journal without its last line is thrown away, and the old set stays")
  func unfinishedJournal() throws {
    _ = try publish(["a/one.csv": "old"])
    try folder.write("new", to: ".acopio/stage/0")
    try folder.write(
      #"{ "output": "\#(output)", "moves": [ { "from": "x", "#, to: ".acopio/journal")
    _ = try Publication.open(output: output, workspace: workspace)
    #expect(folder.text("Output/a/one.csv") == "old")
    #expect(folder.files == [".acopio/lock", "Output/a/one.csv"])
  }

  @Test("a journal reads back as it was written")
  func journalText() {
    let journal = PublicationJournal(
      output: "/o \n", moves: [.init(from: "/s/0", to: "año 1.csv")], removals: ["old.csv"])
    #expect(PublicationJournal(Array(journal.text.utf8)) == journal)
  }

  @Test("only one run may publish; the other is told to try again")
  func oneWriter() throws {
    let first = try Publication.open(output: output, workspace: workspace)
    let problem = #expect(throws: Diagnostic.self) {
      _ = try Publication.open(output: output, workspace: workspace)
    }
    #expect(problem?.code == .locked)
    #expect(problem?.code.cause.rawValue == 75)
    _ = try first.publish([], removing: [])
  }

  @Test("a link in the place of a folder is refused, however deep below it the file lies")
  func refusesLinkedFolders() throws {
    let other = folder.path + "/elsewhere"
    for path in [output, other + "/deep"] {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }
    try FileManager.default.createSymbolicLink(
      atPath: output + "/a", withDestinationPath: other)
    let problem = #expect(throws: Diagnostic.self) { try publish(["a/deep/one.csv": "new"]) }
    #expect(problem?.code == .cannotCreate)
    #expect(folder.files.filter { $0.hasSuffix("one.csv") } == [])
  }

  @Test("a set that cannot be put in place leaves no folder of it behind")
  func leavesNoFolders() throws {
    try folder.write("mine", to: "Output/b")
    #expect(throws: Diagnostic.self) { try publish(["a/new/one.csv": "1", "b/two.csv": "2"]) }
    #expect(!FileManager.default.fileExists(atPath: output + "/a"))
    #expect(folder.files == [".acopio/lock", "Output/b"])
  }

  @Test("a file that replaces another keeps its rights, whatever the mask")
  func keepsMode() throws {
    _ = try publish(["a/one.csv": "1"])
    let path = output + "/a/one.csv"
    try FileManager.default.setAttributes([.posixPermissions: 0o666], ofItemAtPath: path)
    _ = try publish(["a/one.csv": "2"])
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    #expect(attributes[.posixPermissions] as? Int == 0o666)
  }

  @Test("a run that waits takes the lock when the other has ended")
  func waits() async throws {
    var first: Publication? = try Publication.open(output: output, workspace: workspace)
    let (output, workspace) = (output, workspace)
    let second = Task { try Publication.open(output: output, workspace: workspace, waiting: 20) }
    try await Task.sleep(for: .milliseconds(200))
    #expect(first != nil)
    first = nil
    _ = try await second.value
  }

  @Test("what failed for want of space, of rights or of descriptors can be told apart")
  func causes() {
    let cases: [(Int32, Int32)] = [
      (ENOSPC, 74), (EDQUOT, 74), (EIO, 74), (EFBIG, 74), (EACCES, 73), (EROFS, 73), (EMFILE, 71),
      (ENFILE, 71),
    ]
    for (number, status) in cases {
      #expect(Diagnostic.cannotCreate("x", number).code.cause.rawValue == status)
      #expect(Diagnostic.writeFailed("x", number).code.cause.rawValue == status)
    }
  }

  @Test("links in the way are refused, and what they point to is untouched")
  func refusesLinks() throws {
    try folder.write("mine", to: "elsewhere.csv")
    try FileManager.default.createDirectory(
      atPath: output + "/a", withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      atPath: output + "/a/one.csv", withDestinationPath: folder.path + "/elsewhere.csv")
    let problem = #expect(throws: Diagnostic.self) { try publish(["a/one.csv": "new"]) }
    #expect(problem?.code == .cannotCreate)
    #expect(folder.text("elsewhere.csv") == "mine")
  }
}
