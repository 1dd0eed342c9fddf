import Foundation
import Pipelines
import Tabular
import TestSupport
import Testing

/// Settings of `estimate` and designs beyond one stage, as a pipeline writes them.
@Suite("Estimates under declared designs")
struct EstimationDesignTests {
  private static func table(
    _ keys: String, _ design: SampleDesign, _ rows: String
  ) throws -> Table {
    let trial = try EstimationTests.trial(keys, sampling: .sample(design), rows: rows)
    return try #require(trial.table, "\(trial.diagnostics.errors)")
  }

  @Test("the share of a text has a row for each level, whose shares add up to one")
  func levels() throws {
    let rows = "coop  why\nA     cash\nA     price\nA     cash\nB     debt\nB     cash\nA     -"
    let table = try Self.table(
      #"{ "estimate": { "x": "share(why)" }, "by": ["coop"] }"#, SampleDesign(), rows)
    #expect(table.schema.key == ["coop", "level"])
    #expect(
      TableLiteral.text(table.selecting(["coop", "level", "x_n"])) == """
        coop  level  x_n
        A     cash   3
        A     debt   3
        A     price  3
        B     cash   2
        B     debt   2
        B     price  2
        """)
    let shares = (0..<6).compactMap { table.value("x", $0).double }
    #expect(shares == [2.0 / 3, 0, 1.0 / 3, 0.5, 0.5, 0])
  }

  @Test("what has no levels must not stand beside what has")
  func levelsAlone() throws {
    let trial = try EstimationTests.trial(
      #"{ "estimate": { "x": "share(coop)", "m": "mean(harvest)" } }"#)
    #expect(
      trial.diagnostics.errors.map(\.message)
        == ["'m' must be a step of its own, because 'x' has a row for each level"])
  }

  @Test("a level of 90 % makes the interval narrower by the quotient of t")
  func level() throws {
    let keys = #"{ "estimate": { "x": "mean(y)" }, "level": 0.9, "design_effect": true }"#
    let table = try Self.table(keys, SampleDesign(weight: "w"), "y  w\n1  5\n2  5\n6  10\n7  20")
    let value = try #require(table.value("x", 0).double)
    let error = try #require(table.value("x_se", 0).double)
    let high = try #require(table.value("x_high", 0).double)
    #expect(abs(high - value - 2.3533634348018264 * error) < 1e-12)
    #expect(table.value("x_deff_weights", 0).double == 4 * 550 / 1600.0)
    // R survey 4.1: svymean(~y, deff = TRUE).
    #expect(abs(try #require(table.value("x_deff", 0).double) - 0.986318407960199) < 1e-12)
  }

  @Test("frequencies give what the repeated rows give")
  func frequencies() throws {
    var design = SampleDesign(weight: "w")
    design.weightKind = .frequency
    let keys = #"{ "estimate": { "x": "mean(y)", "q": "median(y)" } }"#
    let counted = try Self.table(keys, design, "y  w\n1  3\n4  2\n9  1")
    let plain = try Self.table(keys, SampleDesign(), "y\n1\n1\n1\n4\n4\n9")
    #expect(TableLiteral.text(counted) == TableLiteral.text(plain))
  }

  /// sum w (x - m)^2 / ((n - 1) sum w): m = 4, (4 + 0 + 4 * 1 + ...) by hand.
  @Test("precision weights take the spread around the weighted mean")
  func precision() throws {
    var design = SampleDesign(weight: "w")
    design.weightKind = .analytic
    let table = try Self.table(
      #"{ "estimate": { "x": "mean(y)" } }"#, design, "y  w\n2  1\n4  2\n6  1")
    #expect(table.value("x", 0).double == 4)
    #expect(table.value("x_se", 0).double == 1)
    let refused = try EstimationTests.trial(
      #"{ "estimate": { "x": "total(y)" } }"#, sampling: .sample(design), rows: "y  w\n2  1")
    #expect(refused.diagnostics.errors.first?.message.contains("must be a mean") == true)
  }

  @Test("a jackknife of a total is its linearisation")
  func jackknife() throws {
    var design = SampleDesign(weight: "w", strata: ["s"])
    let rows = "s  y  w\nA  1  2\nA  4  2\nA  3  2\nB  8  5\nB  2  5"
    let keys = #"{ "estimate": { "x": "total(y)" } }"#
    let linear = try Self.table(keys, design, rows)
    design.replicates = SampleDesign.Replicates(columns: [], method: .jackknife)
    let jackknife = try Self.table(keys, design, rows)
    let errors = [linear, jackknife].map { $0.value("x_se", 0).double ?? 0 }
    #expect(errors[0] > 0 && abs(errors[0] - errors[1]) < 1e-12)
  }

  /// Two halves of one pair: (1 / 2) ((8 - 9)^2 + (10 - 9)^2) = 1.
  @Test("balanced halves give the mean square of their deviations")
  func halves() throws {
    var design = SampleDesign(weight: "w")
    design.replicates = SampleDesign.Replicates(columns: ["r1", "r2"], method: .brr)
    let table = try Self.table(
      #"{ "estimate": { "x": "total(y)" } }"#, design, "y  w  r1  r2\n4  1  2  0\n5  1  0  2")
    #expect(table.value("x", 0).double == 9 && table.value("x_se", 0).double == 1)
  }

  @Test("weights follow from the sizes of a register, whatever a filter leaves")
  func register() throws {
    let folder = try TemporaryFolder()
    try folder.write("coop,y\nA,1\nA,2\nA,6\nB,5\nB,7\n", to: "Input/survey.csv")
    try folder.write("coop,members\nA,30\nB,8\n", to: "Input/register.csv")
    try folder.write(
      """
      { "acopio": 1,
        "inputs": {
          "survey": { "read": "Input/survey.csv", "columns": { "coop": "text", "y": "number" },
            "design": { "strata": ["coop"],
                        "population": { "input": "register", "size": "members" } } },
          "register": { "read": "Input/register.csv",
            "columns": { "coop": "text key", "members": "int >= 0" } } },
        "tables": {
          "all": [ { "from": "survey" }, { "estimate": { "t": "total(y)", "m": "mean(y)" } } ],
          "some": [ { "from": "survey" }, { "where": "y < 7" },
                    { "estimate": { "t": "total(y)" } } ] },
        "outputs": { "all": true, "some": true } }
      """, to: "Pipelines/p.json5")
    let (plan, diagnostics) = Planner.plan(
      pipelineAt: folder.path + "/Pipelines/p.json5", options: RunOptions())
    for problem in diagnostics.errors { Issue.record("\(problem.text())") }
    _ = try PipelineRun(try #require(plan), options: RunOptions()).published()
    // 10 (1 + 2 + 6) + 4 (5 + 7) = 138; without 7: 110.
    let all = try #require(folder.text("Output/p/all.csv")).split(separator: "\n")[1]
    let some = try #require(folder.text("Output/p/some.csv")).split(separator: "\n")[1]
    #expect(all.hasPrefix("138,") && some.hasPrefix("110,"))
    #expect(all.contains(",\(138.0 / 38),"))
  }
}
