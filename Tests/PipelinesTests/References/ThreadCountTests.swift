import Statistics
import Tabular
import TestSupport
import Testing

@testable import Pipelines

@Suite("Statistics on several threads")
struct ThreadCountTests {
  /// 70,000 rows, more than one block, in two groups: decimals and numbers that are none.
  private static let rows: String = {
    var generator = SeededGenerator(seed: 9)
    let lines = (0..<70_000).map { row in
      let cents = generator.index(below: 100_000)
      return
        "\(row % 2),\(cents / 100).\(cents / 10 % 10)\(cents % 10),\(generator.uniform() + 0.5)"
    }
    return (["g,x,y"] + lines).joined(separator: "\n") + "\n"
  }()

  private static let pipeline = """
    {
      "acopio": 1, "title": "threads",
      "inputs": { "data": { "read": "Input/x.csv", "describes": "census",
                            "columns": { "g": "text", "x": "number", "y": "number" } } },
      "tables": {
        "summary": [
          { "from": "data" },
          { "summarize": {
              "mean": "mean(y)", "sd": "sd(y)", "r": "corr(x, y)", "lag": "autocorrelation(y)",
              "total": "sum(x)", "var": "var(x)", "gini": "gini(x + y)", "skew": "skewness(y)",
              "middle": "weighted_median(x, y)", "high": "quantile(y, 0.9, 8)" }, "by": ["g"] }
        ],
        "curve": [ { "from": "data" }, { "indicator": "inequality", "value": "x", "by": ["g"] } ]
      },
      "outputs": { "summary": {}, "curve": {} }
    }
    """

  private func published(jobs: Int) throws -> [String?] {
    let project = try TemporaryFolder()
    try project.write(Self.rows, to: "Input/x.csv")
    try project.write(Self.pipeline, to: "Pipelines/threads.json5")
    let output = try TemporaryFolder()
    let options = RunOptions(output: output.path, jobs: jobs)
    let (plan, problems) = Planner.plan(
      pipelineAt: project.path + "/Pipelines/threads.json5", options: options)
    #expect(problems.errors.map(\.message) == [])
    _ = try PipelineRun(try #require(plan), options: options).published()
    return [output.text("threads/summary.csv"), output.text("threads/curve.csv")]
  }

  @Test("1, 2 and 8 threads publish the same bytes")
  func sameBytes() throws {
    let single = try published(jobs: 1)
    #expect(single.allSatisfy { $0?.isEmpty == false })
    #expect(try published(jobs: 2) == single)
    #expect(try published(jobs: 8) == single)
  }
}
