import TestSupport
import Testing

@testable import Pipelines
@testable import Tabular

@Suite("What is kept of runs")
struct RunStateTests {
  private let folder: TemporaryFolder
  private var workspace: String { folder.path + "/.acopio" }

  init() throws { folder = try TemporaryFolder() }

  @Test("a state reads back as it was written")
  func roundTrip() throws {
    var state = RunState()
    state.began = Timestamp(seconds: 10)
    state.success = .init(
      ended: Timestamp(seconds: 5), milliseconds: 31, alerts: ["share[Alto]: alert"])
    state.failure = .init(ended: Timestamp(seconds: 9), status: 65, problem: "no \"header\"")
    state.sightings = [.init(path: "Input/a.csv", digest: "ab", since: Timestamp(seconds: 3))]
    try state.write(of: "small", in: workspace)
    #expect(try RunState(of: "small", in: workspace) == state)
    #expect(try RunState(of: "other", in: workspace) == RunState())
  }

  @Test("a state that cannot be understood counts as none", arguments: ["", "{", "[]", "null"])
  func damaged(text: String) throws {
    try folder.write(text, to: ".acopio/state/small.json")
    #expect(try RunState(of: "small", in: workspace) == RunState())
  }

  @Test("the log keeps the last runs, and no line that was never finished")
  func retention() throws {
    let log = try RunLog(of: "small", in: workspace)
    for run in 1...5 {
      for event in ["began", "ended"] {
        let entry: [(String, JSONText)] = [
          ("level", .text("info")), ("event", .text(event)), ("run", .whole(run)),
        ]
        try log.append(.object(entry), at: Timestamp(seconds: Double(run)))
      }
    }
    let whole = try #require(folder.text(".acopio/log/small.jsonl"))
    #expect(
      whole.hasPrefix(#"{"t": "1970-01-01T00:00:01.000Z", "level": "info", "event": "began""#))
    try folder.write(whole + #"{"t": "1970-01-01T00"#, to: ".acopio/log/small.jsonl")
    try log.keep(runs: 2)
    let kept = try #require(folder.text(".acopio/log/small.jsonl"))
    #expect(kept.split(separator: "\n").count == 4)
    #expect(whole.hasSuffix(kept))
  }
}
