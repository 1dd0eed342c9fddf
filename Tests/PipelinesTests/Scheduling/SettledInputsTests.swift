import Foundation
import TestSupport
import Testing

@testable import Pipelines
@testable import Tabular

@Suite("Files that are still on their way")
struct SettledInputsTests {
  private let folder: TemporaryFolder
  private let now = Timestamp(seconds: Date.now.timeIntervalSince1970)

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("n\n1\n", to: "Input/a.csv")
  }

  private func young(
    at moment: Timestamp, after earlier: [RunState.Sighting] = []
  ) throws -> [SettledInputs.Young] {
    try SettledInputs(span: ElapsedTime(seconds: 600), now: moment, earlier: earlier)
      .young([folder.path + "/Input/a.csv"], in: Project(root: folder.path))
  }

  private func later(_ seconds: Double) -> Timestamp {
    Timestamp(seconds: Double(now.milliseconds) / 1000 + seconds)
  }

  @Test("a file that was just written waits, and counts once it has been so for long enough")
  func waits() throws {
    #expect(try young(at: now).count == 1)
    #expect(try young(at: later(590)).count == 1)
    #expect(try young(at: later(700)).isEmpty)
  }

  @Test("an old time of the last write, as copies bring it along, proves nothing")
  func copiedTime() throws {
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSince1970: 0)],
      ofItemAtPath: folder.path + "/Input/a.csv")
    #expect(try young(at: now).count == 1)
  }

  @Test("what an earlier start saw counts, whatever the times of the file say")
  func seenBefore() throws {
    let first = try young(at: now)
    // A touch after each start would keep a file young for ever.
    let second = try young(at: later(0.5), after: first.map(\.sighting))
    #expect(second.map(\.sighting) == first.map(\.sighting))
    let old = first.map {
      RunState.Sighting(path: $0.sighting.path, digest: $0.sighting.digest, since: later(-700))
    }
    #expect(try young(at: now, after: old).isEmpty)
  }

  @Test("a file whose content is another starts to wait again")
  func changed() throws {
    let seen = try young(at: now).map {
      RunState.Sighting(path: $0.sighting.path, digest: $0.sighting.digest, since: later(-700))
    }
    try folder.write("n\n1\n2\n", to: "Input/a.csv")
    #expect(try young(at: now, after: seen).count == 1)
  }
}
