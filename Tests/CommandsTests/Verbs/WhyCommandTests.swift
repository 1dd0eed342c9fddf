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

  @Test(
    "a question without an answer is a mistake of the command line",
    arguments: [
      ["totals[Alto, slod]"], ["totals[7, sold]"], ["totals"], ["all_sold[Alto]"],
      ["all_sold", "-P", "season=1"], ["all_sold", "--input", "sale=Input/sales.csv"],
    ])
  func unanswered(_ words: [String]) throws {
    let outcome = try TemporaryFolder.small().run(["why"] + words)
    #expect(outcome.status == 64, "\(outcome.messages)")
    #expect(outcome.answer.isEmpty)
  }

  @Test("the rows written to files give the number again when they alone are read")
  func rows() throws {
    let project = try TemporaryFolder.small()
    let whole = try project.run("why", "totals[Alto, sold]", "--rows", "trial")
    #expect(project.text("trial/sales.csv") == "coop,season,sold\nA,2023,120.5\nC,2023,99.25\n")
    #expect(
      whole.messages.contains("--input sales=trial/sales.csv --input towns=trial/towns.csv"),
      "\(whole.messages)")
    let again = try project.run(
      "why", "totals[Alto, sold]", "--input", "sales=trial/sales.csv", "--input",
      "towns=trial/towns.csv")
    #expect(again.answer.contains("sold = 219.75 kg"), "\(again.messages)")
    #expect(again.answer.contains("sales: 2 of 2 rows"))
  }

  @Test("a number of a model is told without one cluster after the other")
  func leftOut() throws {
    let project = try TemporaryFolder.small()
    try project.replace(
      #""findings": {"#,
      by: """
        "models": { "line": { "fit": "ols", "from": "sales", "formula": "sold ~ season",
          "errors": { "cluster": ["coop"] } } },
        "findings": {
        """, in: "Pipelines/small.json5")
    try project.replace(
      #""expect": "one-to-one""#, by: #""expect": "many-to-one""#, in: "Pipelines/small.json5")
    let kept = "A,2021,1\nA,2022,2\nA,2023,4\nC,2021,3\nC,2022,3\nC,2023,4\n"
    let rows = "coop,season,sold\n" + kept
    try project.write(rows + "B,2021,9\nB,2022,5\nB,2023,2\n", to: "Input/sales.csv")
    let whole = try project.run("why", "line[season, estimate]")
    #expect(whole.answer.contains("model line ("), "\(whole.messages)")
    let line = whole.answer.split(separator: "\n").first { $0.hasPrefix("    B ") }
    let cells = try #require(line, "\(whole.answer)").split(separator: " ")
    #expect(cells[1] == "3", "rows of the cluster")
    try project.write(rows, to: "Input/sales.csv")
    let without = try project.run("why", "line[season, estimate]")
    #expect(without.answer.contains("estimate = \(cells[2])\n"), "\(without.answer)")
  }

  @Test("of a missing value it is told why, and since which step")
  func missing() throws {
    let project = try TemporaryFolder.small()
    try project.write("coop,town\nA,Alto\n", to: "Input/towns.csv")
    let outcome = try project.run("why", "placed[C, town]")
    #expect(outcome.answer.contains("town = missing (unmatched)"), "\(outcome.messages)")
    #expect(
      outcome.answer.contains(
        "missing since: placed, step 2 'join' (Pipelines/small.json5:18)"))
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
    for options in [[], ["--json", "--all"], ["--rows", "trial"]] {
      let outcome = try project.run(["why", "totals[Alto, span]"] + options)
      #expect(outcome.status == 0, "\(outcome.messages)")
      #expect(outcome.answer.contains("777222"), "the mean of two persons is open")
      #expect(!(outcome.answer + outcome.messages).contains("777111"))
    }
    let written = try #require(project.text("trial/sales.csv"))
    #expect(written == "coop,season,sold\nA,···,1\nC,···,2\n")
  }
}
