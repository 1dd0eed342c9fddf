import Foundation
import Pipelines
import TestSupport
import Testing

@testable import Commands

@Suite("Shipped pipelines with what earlier runs kept")
struct ShippedCacheTests {
  static let names = Project(root: Shared.packageRoot.path).pipelines().map(PipelineSelection.name)

  /// The shipped project with its inputs and outputs, to be changed.
  private func project() throws -> TemporaryFolder {
    let project = try TemporaryFolder()
    for folder in ["Pipelines", "Input", "Output"] {
      try FileManager.default.copyItem(
        atPath: Shared.packageRoot.appendingPathComponent(folder).path,
        toPath: project.path + "/" + folder)
    }
    return project
  }

  @Test(
    "after one row of the deliveries changed, the cache gives what a fresh run does",
    arguments: names)
  func oneRow(name: String) throws {
    let project = try project()
    #expect(try project.run("run", name).status == 0)
    let file = "Input/federation/deliveries/2020.csv"
    var lines = try #require(project.text(file)).split(whereSeparator: \.isNewline)
    lines.remove(at: lines.count / 2)
    try project.write(lines.joined(separator: "\n") + "\n", to: file)
    #expect(try project.run("run", name).status == 0)
    let fresh = try project.run("run", name, "--force")
    #expect(fresh.answer.hasSuffix("/report.md  unchanged\n"), "\(fresh.answer)")
  }
}
