import Tabular
import TestSupport
import Testing

@testable import Pipelines

/// A run holds a table for as long as something needs it.
struct RunnerMemoryTests {
  static let pipeline = """
    {
      "acopio": 1,
      "title": "Two steps",
      "inputs": { "rows": { "read": "Input/rows.csv", "columns": { "g": "text", "x": "number" } } },
      "tables": {
        "positive": [ { "from": "rows" }, { "where": "x > 0" } ],
        "sums": [ { "from": "positive" }, { "summarize": { "x": "sum(x)" }, "by": ["g"] } ]
      },
      "outputs": { "sums": true }
    }
    """

  @Test("what no later step reads and nothing shows is let go")
  func release() throws {
    let project = try TemporaryFolder()
    try project.write(Self.pipeline, to: "Pipelines/steps.json5")
    try project.write("g,x\na,1\na,2\nb,-1\n", to: "Input/rows.csv")
    let path = project.path + "/Pipelines/steps.json5"
    let plan = try #require(Planner.plan(pipelineAt: path, options: RunOptions()).plan)
    #expect(plan.sources(neededAfter: -1) == [.init("rows"), .init("positive"), .init("sums")])
    #expect(plan.sources(neededAfter: 0) == [.init("positive"), .init("sums")])
    #expect(plan.sources(neededAfter: 1) == [.init("sums")])
    let results = try Runner(plan, jobs: 1).run()
    #expect(results.tables.map(\.key) == [.init("sums")])
  }
}
