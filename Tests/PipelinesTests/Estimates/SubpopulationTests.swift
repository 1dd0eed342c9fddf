import Foundation
import Pipelines
import Statistics
import Tabular
import TestSupport
import Testing

@Suite("Estimates of subpopulations")
struct SubpopulationTests {
  /// Forty rows in two strata of ten clusters each; in some clusters no row is above 50.
  private static let rows: String = {
    var generator = SeededGenerator(seed: 7)
    let lines = (0..<40).map { row in
      let stratum = row < 20 ? "A" : "B"
      let cluster = row / 2
      return "\(stratum),k\(cluster),\(1 + row % 3),\(generator.index(below: 100))"
    }
    return (["stratum,cluster,weight,y"] + lines).joined(separator: "\n") + "\n"
  }()

  private func run(design: String) throws -> (filtered: [String], domain: [String]) {
    let folder = try TemporaryFolder()
    try folder.write(Self.rows, to: "Input/a.csv")
    try folder.write(
      """
      {
        "acopio": 1,
        "inputs": { "a": { "read": "Input/a.csv",
          "columns": { "stratum": "text", "cluster": "text", "weight": "number", "y": "number" },
          "design": { "probability": "weight", "strata": ["stratum"]\(design) } } },
        "tables": {
          "filtered": [ { "from": "a" }, { "where": "y > 50" },
            { "estimate": { "total": "total(y)", "mean": "mean(y)" } } ],
          "domain": [ { "from": "a" }, { "derive": { "high": "y > 50" } },
            { "estimate": { "total": "total(y)", "mean": "mean(y)" }, "by": ["high"] },
            { "where": "high" }, { "select": ["total", "total_se", "total_low", "total_high",
              "total_n", "total_reason", "mean", "mean_se", "mean_low", "mean_high", "mean_n",
              "mean_reason"] } ]
        },
        "outputs": { "filtered": true, "domain": true }
      }
      """, to: "Pipelines/p.json5")
    let options = RunOptions()
    let (plan, diagnostics) = Planner.plan(
      pipelineAt: folder.path + "/Pipelines/p.json5", options: options)
    for problem in diagnostics.errors { Issue.record("\(problem.text())") }
    _ = try PipelineRun(try #require(plan), options: options).published()
    func lines(_ table: String) throws -> [String] {
      try #require(folder.text("Output/p/\(table).csv")).split(separator: "\n").map(String.init)
    }
    return (try lines("filtered"), try lines("domain"))
  }

  @Test(
    "rows left out by 'where' still count in the variance, as those of another domain do",
    arguments: [#", "clusters": ["cluster"]"#, ""])
  func sameAsDomain(design: String) throws {
    let (filtered, domain) = try run(design: design)
    #expect(filtered == domain)
  }
}
