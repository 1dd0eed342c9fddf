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
      moves: [
        .init(from: workspace + "/stage/0", to: output + "/a/one.csv"),
        .init(from: workspace + "/stage/1", to: output + "/a/two.csv"),
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
    try folder.write("move\0\(workspace)/stage/0\0\(output)/a/one.csv\n", to: ".acopio/journal")
    _ = try Publication.open(output: output, workspace: workspace)
    #expect(folder.text("Output/a/one.csv") == "old")
    #expect(folder.files == [".acopio/lock", "Output/a/one.csv"])
  }

  @Test("a journal reads back as it was written")
  func journalText() {
    let journal = PublicationJournal(
      moves: [.init(from: "/s/0", to: "/o/año 1.csv")], removals: ["/o/old.csv"])
    #expect(PublicationJournal(journal.text) == journal)
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
