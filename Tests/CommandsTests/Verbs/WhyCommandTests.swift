import TestSupport
import Testing

@testable import Commands

@Suite("acopio why")
struct WhyCommandTests {
  @Test(
    "formulas, values and lines of files are told",
    arguments: [("all_sold", "finding.txt"), ("totals[Alto, sold]", "cell.txt")])
  func told(_ question: String, _ golden: String) throws {
    let outcome = try TemporaryFolder.small().run("why", question)
    #expect(outcome.status == 0, "\(outcome.messages)")
    expectGolden(outcome.answer, "why-" + golden)
  }

  @Test("the same in JSON, for programs")
  func json() throws {
    let outcome = try TemporaryFolder.small().run("why", "totals[Bajo, sold]", "--json")
    expectGolden(outcome.answer, "why-cell.json")
  }

  @Test("only the first 20 rows are shown, and with --all all of them")
  func long() throws {
    let project = try TemporaryFolder.small()
    let rows = (1...30).map { "A,\(1990 + $0),\($0)\n" }.joined()
    try project.write("coop,season,sold\n" + rows, to: "Input/sales.csv")
    try project.replace(
      #""expect": "one-to-one""#, by: #""expect": "many-to-one""#, in: "Pipelines/small.json5")
    let short = try project.run("why", "all_sold")
    #expect(short.answer.contains("sales: 30 of 30 rows"), "\(short.messages)")
    #expect(short.answer.contains("and 10 more rows: --all shows them"))
    #expect(!short.answer.contains("sales.csv:31"))
    let all = try project.run("why", "all_sold", "--all")
    #expect(all.answer.contains("sales.csv:31"))
  }

  @Test("private cells are in no answer, also where a number is computed from them")
  func canary() throws {
    let project = try TemporaryFolder.small()
    let pipeline = "Pipelines/small.json5"
    try project.replace(#""season": "int""#, by: #""season": "int private""#, in: pipeline)
    try project.replace(
      #""summarize": { "sold": "sum(sold)" }"#,
      by: #""summarize": { "sold": "sum(sold)", "span": "mean(season)" }"#, in: pipeline)
    try project.replace(
      #""findings": {"#,
      by: #""privacy": { "person": "coop", "min_cell": 1 }, "findings": {"#, in: pipeline)
    try project.write("coop,season,sold\nA,777111,1\nC,777333,2\n", to: "Input/sales.csv")
    for words in [["totals[Alto, span]"], ["totals[Alto, span]", "--json", "--all"]] {
      let outcome = try project.run(["why"] + words)
      #expect(outcome.status == 0, "\(outcome.messages)")
      #expect(outcome.answer.contains("777222"), "the mean of two persons is open")
      #expect(!(outcome.answer + outcome.messages).contains("777111"))
    }
  }
}
