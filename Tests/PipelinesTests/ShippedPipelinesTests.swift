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
    let folder = try TemporaryFolder()
    let options = RunOptions(output: folder.path, jobs: 2)
    do {
      _ = try PipelineRun(plan(name, options), options: options).published()
    } catch let failure as RunFailure {
      for problem in failure.diagnostics.all { Issue.record("\(problem.text())") }
    }
    let committed = Self.root + "/Output/" + name
    for file in folder.files where file.hasPrefix(name + "/") && !file.contains("/rejects/") {
      let expected = FileManager.default.contents(
        atPath: committed + file.dropFirst(name.count))
      #expect(
        folder.text(file) == expected.map { String(decoding: $0, as: UTF8.self) }, "\(file)")
    }
  }
}
