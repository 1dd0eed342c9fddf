import TestSupport
import Testing

@testable import Commands

@Suite("acopio plan")
struct PlanCommandTests {
  private let project: TemporaryFolder

  init() throws { project = try TemporaryFolder.small() }

  /// The words `run` or `skip`, the name and the reason of each unit.
  private func plan(_ words: String...) throws -> [String] {
    let outcome = try project.run(["plan"] + words)
    #expect(outcome.status == 0, "\(outcome.messages)")
    return outcome.answer.split(separator: "\n").dropFirst().map { line in
      line.split(separator: " ").joined(separator: " ")
    }
  }

  @Test("before the first run everything is to be computed, and nothing is written")
  func first() throws {
    #expect(
      try plan() == [
        "run input sales never computed here", "run input towns never computed here",
        "run table placed never computed here", "run table totals never computed here",
        "run finding all_sold never computed here", "run report never computed here",
        "6 to run, 0 to skip. Nothing was written.",
      ])
    #expect(project.files.allSatisfy { !$0.hasPrefix("Output") && !$0.hasPrefix(".acopio") })
  }

  @Test("after a run everything is skipped; with --force nothing is")
  func afterwards() throws {
    _ = try project.run("run")
    let outcome = try project.run("plan")
    #expect(outcome.answer == "small  up to date\n0 to run, 6 to skip. Nothing was written.\n")
    #expect(try plan("--force").last == "6 to run, 0 to skip. Nothing was written.")
  }

  @Test("what changed is computed with all that is made from it, and nothing else")
  func changed() throws {
    _ = try project.run("run")
    try project.write("coop,town\nA,Bajo\nB,Bajo\nC,Alto\n", to: "Input/towns.csv")
    #expect(
      try plan() == [
        "skip input sales 3 rows", "run input towns Input/towns.csv changed",
        "run table placed towns will change", "run table totals placed will change",
        "run finding all_sold totals will change", "run report towns will change",
        "5 to run, 1 to skip. Nothing was written.",
      ])
  }

  @Test("a declaration is named by its line, a comment changes the report alone")
  func declaration() throws {
    _ = try project.run("run")
    try project.replace("\"totals\": [", by: "\"totals\": [ // all", in: "Pipelines/small.json5")
    #expect(
      try plan().filter { $0.hasPrefix("run") } == ["run report Pipelines/small.json5 changed"])
    try project.replace(
      "\"sum(sold)\" }, \"by\"", by: "\"max(sold)\" }, \"by\"", in: "Pipelines/small.json5")
    #expect(
      try plan().filter { $0.hasPrefix("run") } == [
        "run table totals declaration changed: Pipelines/small.json5:20",
        "run finding all_sold totals will change", "run report Pipelines/small.json5 changed",
      ])
  }

  @Test("the exit status is that of check")
  func mistakes() throws {
    try project.replace(
      "sum(sold)\" }, \"by\"", by: "sum(slod)\" }, \"by\"", in: "Pipelines/small.json5")
    let outcome = try project.run("plan")
    #expect(outcome.status == 78)
    #expect(outcome.messages == (try project.run("check").messages))
  }

  @Test("programs get all reasons")
  func json() throws {
    _ = try project.run("run")
    try project.write("x", to: "Output/small/totals.csv")
    let answer = try project.run("plan", "--json").answer
    #expect(
      answer.contains(
        #"{"kind": "table", "name": "totals", "run": true, "reasons": [{"reason": "output-edited", "#
          + #""text": "published file totals.csv was edited"}], "rows": 2, "bytes": null}"#))
  }
}
