import Foundation
import Statistics
import Tabular
import TestSupport
import Testing

@testable import Pipelines

@Suite("Where the numbers of the shipped pipelines come from")
struct ShippedLineageTests {
  /// Whether every finding is asked about, and 50 cells of each pipeline, which takes minutes.
  private static let asksAll = ProcessInfo.processInfo.environment["ACOPIO_LINEAGE"] == "all"
  /// The pipelines with the share of their findings that is asked about otherwise: one in so many.
  private static let pipelines = ShippedPipelinesTests.names.map { name in
    (name, !asksAll && name == "price_loyalty" ? 7 : 1)
  }
  private static let cells = asksAll ? 50 : 12

  private func traced(_ name: String) throws -> TracedPlan {
    let path = Shared.packageRoot.path + "/Pipelines/\(name).json5"
    let (plan, problems) = Planner.plan(pipelineAt: path, options: RunOptions(jobs: 2))
    for problem in problems.errors { Issue.record("\(problem.text())") }
    let sources = try #require(plan).nodes.map { Relation.Source($0.name) }
    return try TracedPlan(#require(plan), for: Set(sources), jobs: 2)
  }

  private func expectReproduced(
    _ target: CellTarget, in traced: inout TracedPlan, _ label: String
  ) throws {
    let lineage = try #require(try traced.lineage(of: target), "\(label)")
    #expect(lineage.isReproduced, "\(label): \(lineage.value), not \(lineage.replayed as Any)")
    #expect(lineage.reach != .everything, "\(label) takes more rows than its steps say")
  }

  @Test(
    "the rows behind every finding, and random cells of tables, give them again when fed alone",
    arguments: pipelines)
  func reproduced(_ name: String, oneIn share: Int) throws {
    var traced = try traced(name)
    for (position, finding) in traced.plan.findings.enumerated() where position % share == 0 {
      for (index, group) in try traced.groups(of: finding).enumerated() {
        let cell = FindingCell(plan: finding, index: index, group: group)
        try expectReproduced(
          .finding(cell), in: &traced, "\(name) \(finding.declaration.name.text) \(group)")
      }
    }
    for cell in randomCells(of: traced) {
      let label = "\(name) \(cell.name)[\(cell.row + 1), \(cell.column)]"
      try expectReproduced(.cell(cell), in: &traced, label)
    }
  }

  /// Cells of published tables, of all kinds of columns.
  private func randomCells(of traced: TracedPlan) -> [TableCell] {
    var generator = SeededGenerator(seed: 1986)
    let names = traced.plan.publications.map(\.table)
    return (0..<Self.cells).compactMap { _ in
      let name = names[generator.index(below: names.count)]
      let source = traced.plan.source(of: name)
      guard let table = traced.run.results.tables[source], table.rowCount > 0 else { return nil }
      let visible = table.schema.visibleNames
      let row = generator.index(below: table.rowCount)
      let column = visible[generator.index(below: visible.count)]
      return TableCell(
        name: name, source: source, row: row, column: column,
        identity: RowIdentity(of: row, in: table, besides: column))
    }
  }
}
