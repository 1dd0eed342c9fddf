import Foundation
import TestSupport
import Testing

/// A short form of what the commands in `Tests/Faults` try at length.
@Suite("Runs that are cut short", .enabled(if: StartedRun.isPossible), .serialized)
struct InterruptedRunTests {
  private let project: TemporaryFolder
  private let old: [String: Data]

  init() throws {
    project = try TemporaryFolder.small()
    try #require(try project.run("run", "--quiet").status == 0)
    old = project.contents(below: "Output")
    try project.write(SmallProject.sales + "D,2023,7\nE,2023,8\n", to: "Input/sales.csv")
    try project.write(SmallProject.towns + "D,Alto\nE,Bajo\n", to: "Input/towns.csv")
  }

  private func run(_ line: String = "exec $ACOPIO run --quiet") throws -> StartedRun {
    try StartedRun(line, in: project.path)
  }

  /// What a whole run publishes, found out in a copy.
  private func new() throws -> [String: Data] {
    let copy = try TemporaryFolder()
    for name in project.files where !name.hasPrefix(".acopio/") {
      try copy.write(#require(project.text(name)), to: name)
    }
    try #require(try copy.run("run", "--quiet").status == 0)
    return copy.contents(below: "Output")
  }

  @Test(
    "a signal ends a run by itself, with the old set or the new one whole and nothing left",
    arguments: [SIGINT, SIGTERM, SIGHUP])
  func signals(signal: Int32) throws {
    let new = try new()
    for delay in [0.02, 0.08, 0.15, 0.25] {
      let run = try run()
      Thread.sleep(forTimeInterval: delay)
      let start = ContinuousClock.now
      run.send(signal)
      let ended = run.status()
      #expect(ContinuousClock.now - start < .seconds(5), "a busy machine has its time too")
      #expect(ended == 128 + signal || ended == 0)
      let now = project.contents(below: "Output")
      #expect(now == old || now == new)
      let left = project.files.filter { $0.contains("/stage") || $0.hasSuffix("/journal") }
      #expect(left == [])
    }
  }

  @Test("a run that is killed leaves the old set or the new one, once another has begun")
  func killed() throws {
    let new = try new()
    for delay in [0.02, 0.05, 0.08, 0.11, 0.15, 0.2] {
      let run = try run()
      Thread.sleep(forTimeInterval: delay)
      run.send(SIGKILL)
      _ = run.status()
      _ = try project.run("run", "--quiet", "--input", "sales=gone.csv")
      let now = project.contents(below: "Output")
      #expect(now == old || now == new)
    }
    #expect(try run().status() == 0, "there is nothing to unlock")
    #expect(project.contents(below: "Output") == new)
  }

  @Test("of two runs that start at once, one wins and the other is to try again")
  func twice() throws {
    for _ in 0..<3 {
      try project.write(SmallProject.sales, to: "Input/sales.csv")
      let runs = [try run(), try run()]
      let ends = runs.map { $0.status() }.sorted()
      #expect(ends == [0, 75] || ends == [0, 0], "the second may start after the first has ended")
    }
  }

  @Test(
    "what runs out has its own status, and the published set stays",
    arguments: [
      ("ulimit -f 0; trap '' XFSZ; exec $ACOPIO run --quiet", 74),
      ("ulimit -n 5; exec $ACOPIO run --quiet", 71),
    ])
  func exhausted(line: String, status: Int32) throws {
    #expect(try run(line).status() == status)
    #expect(project.contents(below: "Output") == old)
    #expect(try run().status() == 0)
  }
}
