import Foundation
import Pipelines
import Tabular
import TestSupport
import Testing

@Suite("The pipelines that Acopio ships")
struct ShippedPipelinesTests {
  static let root = Shared.packageRoot.path
  static let names = Project(root: root).pipelines().map {
    String(URL(fileURLWithPath: $0).lastPathComponent.dropLast(6))
  }

  private func plan(_ name: String, _ options: RunOptions) throws -> Plan {
    let path = Self.root + "/Pipelines/\(name).json5"
    let (plan, diagnostics) = Planner.plan(pipelineAt: path, options: options)
    for problem in diagnostics.all { Issue.record("\(problem.text())") }
    return try #require(plan)
  }

  @Test("every committed output is made again, byte for byte", arguments: names)
  func reproduced(_ name: String) throws {
    let options = RunOptions(jobs: 2)
    do {
      let verification = try PipelineRun(plan(name, options), options: options).verified()
      #expect(verification.isSame, "\(verification.verdict): \(verification.files)")
      #expect(verification.findings == [] && verification.tables == [])
    } catch let failure as RunFailure {
      for problem in failure.diagnostics.all { Issue.record("\(problem.text())") }
    }
  }
}
