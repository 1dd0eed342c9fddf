import TestSupport
import Testing

@testable import Commands

@Suite("Bad input")
struct BadInputTests {
  @Test("the project is sound before it is spoiled")
  func sound() throws {
    let project = try TemporaryFolder.small()
    let outcome = try project.run("run")
    #expect(outcome.messages == "computing small\n")
    #expect(outcome.status == 0)
    #expect(outcome.answer.hasPrefix("Output/small/report.md  "))
    #expect(try project.run("run").answer == "Output/small/report.md  up to date\n")
  }

  @Test("one clear message, the right status, and nothing published", arguments: BadInput.all)
  func told(bad: BadInput) throws {
    let project = try TemporaryFolder.small()
    try #require(try project.run("run").status == 0)
    try bad.spoil(project)
    let before = project.contents(below: "Output")
    let outcome = try project.run("run", "--quiet")
    #expect(outcome.status == bad.status, "\(outcome.messages)")
    let head = "\(bad.place.isEmpty ? "" : bad.place + ": ")error[\(bad.code)]: "
    #expect(outcome.messages.hasPrefix(head), "\(outcome.messages)")
    #expect(outcome.messages.ranges(of: "error[").count == 1, "\(outcome.messages)")
    #expect(outcome.messages.contains("\n  hint: "), "\(outcome.messages)")
    #expect(outcome.answer == "")
    #expect(project.contents(below: "Output") == before)
  }

  @Test(
    "what can be known early, 'check' says with the same status and words",
    arguments: BadInput.all.filter(\.isKnownEarly))
  func early(bad: BadInput) throws {
    let project = try TemporaryFolder.small()
    try bad.spoil(project)
    let checked = try project.run("check")
    let ran = try project.run("run", "--quiet")
    #expect(checked.status == bad.status)
    #expect(checked.messages == ran.messages)
    #expect(project.contents(below: "Output") == [:])
  }

  @Test("several mistakes are told at once")
  func several() throws {
    let project = try TemporaryFolder.small()
    for bad in BadInput.all
    where ["a cycle", "an unknown key in the pipeline"].contains(
      bad.testDescription)
    {
      try bad.spoil(project)
    }
    let outcome = try project.run("check")
    #expect(outcome.status == 78)
    #expect(outcome.messages.contains("error[pipeline.cycle]"))
    #expect(outcome.messages.contains("error[pipeline.unknown-key]"))
    #expect(outcome.messages.contains("2 errors"))
  }
}
