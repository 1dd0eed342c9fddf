import TestSupport
import Testing

@testable import Commands

@Suite("Selected units")
struct SelectionTests {
  private let project: TemporaryFolder

  init() throws { project = try TemporaryFolder.small() }

  /// The names of the units that a plan shows.
  private func names(_ selection: String) throws -> [String] {
    let outcome = try project.run("plan", "--select", selection)
    #expect(outcome.status == 0, "\(outcome.messages)")
    return outcome.answer.matches(of: /run +\w* +(\w+) +never/).map { String($0.output.1) }
  }

  @Test(
    "a name stands for itself, with what it is made from, or with what is made from it",
    arguments: [
      ("totals", "totals"), ("+totals", "sales towns placed totals"),
      ("placed+", "placed totals all_sold report"),
      ("+placed+", "sales towns placed totals all_sold report"),
      ("towns,all_sold", "towns all_sold"), ("report", "report"),
      ("+report", "sales towns placed totals all_sold report"),
    ])
  func spread(selection: String, expected: String) throws {
    #expect(try names(selection) == expected.split(separator: " ").map(String.init))
  }

  @Test("what no pipeline has, and what is no name, is refused", arguments: ["", "+", "a,,b"])
  func unreadable(selection: String) throws {
    let outcome = try project.run("plan", "--select", selection)
    #expect(outcome.status == 64)
    #expect(outcome.messages.contains("'--select' must be names"))
    #expect(try project.run("run", "--select", "placed,totls").status == 64)
    #expect(project.contents(below: "Output") == [:])
  }

  @Test("a selection of one pipeline leaves the others alone")
  func otherPipelines() throws {
    try project.write(
      SmallProject.pipeline.replacing("totals", with: "sums"), to: "Pipelines/other.json5")
    let outcome = try project.run("run", "--select", "+sums+")
    #expect(outcome.status == 0, "\(outcome.messages)")
    #expect(outcome.messages == "computing other\n")
    #expect(project.text("Output/small/report.md") == nil)
  }

  @Test("a selected run changes what is selected, or is refused because more is stale")
  func consistent() throws {
    #expect(try project.run("run").status == 0)
    #expect(try project.run("run", "--select", "totals").answer.contains("up to date"))
    try project.replace(
      "\"sum(sold)\" }, \"by\"", by: "\"max(sold)\" }, \"by\"", in: "Pipelines/small.json5")
    let refused = try project.run("run", "--select", "totals")
    #expect(refused.status == 64)
    #expect(refused.messages.contains("must be up to date, not all_sold"))
    #expect(try project.run("run", "--select", "totals+").status == 0)
    #expect(project.text("Output/small/totals.csv") == "town,sold\nAlto,120.5\nBajo,80\n")
  }
}
