import Pipelines
import Tabular
import TestSupport
import Testing

@Suite("Steps over answers on scales")
struct ScaleColumnTests {
  private func answers(several: Bool) throws -> Table {
    var field = Field("fair", .text)
    var scale = Scale("size", [.init("small", "Small"), .init("large", "Large")])
    scale.allowsSeveral = several
    field.scale = scale
    return try Table(
      Schema([field, Field("n", .number)]),
      [
        .texts(TextColumn(["large", nil, "small", "large"])),
        .numbers(NumberColumn(whole: [1, 2, 3, 4])),
      ])
  }

  @Test(
    "rows are sorted by the order of the levels, missing ones last",
    arguments: [("fair", ["3", "1", "4", "2"]), ("-fair", ["1", "4", "3", "2"])])
  func sorted(column: String, expected: [String]) throws {
    let trial = StageTrial(
      Sort.self, #"{ "sort": ["\#(column)"] }"#, over: try answers(several: false))
    let table = try #require(trial.table)
    #expect((0..<4).map { table.value("n", $0).plainText } == expected)
  }

  @Test("answers of several levels are no groups, and the hint says what to do")
  func groups() throws {
    let trial = StageTrial(
      Summarize.self, #"{ "summarize": { "n": "sum(n)" }, "by": ["fair"] }"#,
      over: try answers(several: true))
    let problem = try #require(trial.diagnostics.errors.first)
    #expect(trial.diagnostics.errors.count == 1)
    #expect(problem.code.name == "table.several-levels")
    #expect(problem.hint?.contains("chosen(fair, 'small')") == true)
  }

  @Test("answers of one level are groups")
  func groupsOfOne() throws {
    let trial = StageTrial(
      Summarize.self, #"{ "summarize": { "n": "sum(n)" }, "by": ["fair"] }"#,
      over: try answers(several: false))
    #expect(trial.table?.rowCount == 3)
  }
}
