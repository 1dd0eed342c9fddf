import Foundation
import TestSupport
import Testing

@testable import Pipelines
@testable import Tabular

/// What a run of a spoilt project gave.
private enum Spoilt {
  case computed(RunResults)
  case refused(Int32)
}

@Suite("Nothing is lost")
struct NothingLostTests {
  @Test(
    "of 2,000 spoilt projects each accounts for every row, or stops with a diagnostic",
    arguments: 0..<20)
  func ledger(hundred: Int) throws {
    let folder = try TemporaryFolder()
    var refused = 0
    for seed in (hundred * 100)..<(hundred * 100 + 100) {
      let project = SpoiledProject(seed: seed)
      let outcome = try run(project, in: folder)
      if case .refused = outcome { refused += 1 }
      try compare(project, outcome, "seed \(seed)")
    }
    #expect((20...90).contains(refused), "neither all nor none: \(refused) of 100")
  }

  private func compare(
    _ project: SpoiledProject, _ outcome: Spoilt, _ name: Comment
  ) throws {
    let plain = PlainReader(project)
    let isClean = plain.kept.count == plain.read
    switch outcome {
    case .refused(let status):
      #expect(status == 65, name)
      #expect(
        plain.isBroken || plain.repeatsKey || (!isClean && !project.isRejecting), name)
    case .computed(let results):
      #expect(!plain.isBroken && !plain.repeatsKey && (isClean || project.isRejecting), name)
      #expect(results.ledger.allSatisfy { $0.addsUp }, name)
      let read = try #require(results.ledger.first { $0.verb == "read" })
      #expect(read.rowsIn == plain.read, name)
      #expect(read.passed == plain.kept.count, name)
      #expect(read.rejected == plain.read - plain.kept.count, name)
      let told = results.rejected["members"]?.count ?? 0
      #expect(told == read.rejected, name)
      let large = plain.kept.count { (Int($0[2]) ?? 0) >= 100 }
      let filter = try #require(results.ledger.first { $0.verb == "where" })
      #expect(filter.passed == large && filter.filtered == plain.kept.count - large, name)
    }
  }

  private func run(_ project: SpoiledProject, in folder: TemporaryFolder) throws -> Spoilt {
    let manager = FileManager.default
    try? manager.removeItem(atPath: folder.path + "/Input")
    try folder.write(Self.pipeline(project), to: "Pipelines/p.json5")
    try manager.createDirectory(
      atPath: folder.path + "/Input", withIntermediateDirectories: true)
    for file in project.files {
      try Data(file.bytes).write(to: URL(fileURLWithPath: folder.path + "/Input/" + file.name))
    }
    let path = folder.path + "/Pipelines/p.json5"
    let (plan, problems) = Planner.plan(pipelineAt: path, options: RunOptions())
    guard let plan else { return .refused(problems.exitStatus) }
    do {
      return .computed(try PipelineRun(plan, options: RunOptions()).computed().results)
    } catch {
      return .refused(error.diagnostics.exitStatus)
    }
  }

  private static func pipeline(_ project: SpoiledProject) -> String {
    """
    { "acopio": 1, "title": "T",
      "inputs": { "members": { "read": "Input/*.csv", "key": ["id"],
        "bad_rows": "\(project.isRejecting ? "reject up to 100%" : "stop")",
        "columns": { "id": "text required", "coop": "text in ('A', 'B')", "n": "int >= 0",
          "on": "date", "note": "text" } } },
      "tables": { "whole": [ { "from": "members" }, { "sort": ["id"] } ],
        "large": [ { "from": "members" }, { "where": "n >= 100" },
        { "summarize": { "total": "sum(n)" }, "by": ["coop"] } ] },
      "outputs": { "large": true, "whole": true } }
    """
  }
}
