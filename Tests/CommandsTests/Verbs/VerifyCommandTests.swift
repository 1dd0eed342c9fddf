import Foundation
import TestSupport
import Testing

@testable import Commands

@Suite("acopio verify")
struct VerifyCommandTests {
  private let project: TemporaryFolder

  init() throws {
    project = try .small()
    let outcome = try project.run("run")
    try #require(outcome.status == 0, "\(outcome.messages)")
  }

  /// What verify says, after making sure that it wrote nothing.
  private func verify(_ words: String...) throws -> Outcome {
    let before = project.contents(below: "Output")
    let outcome = try project.run(["verify"] + words)
    #expect(project.contents(below: "Output") == before)
    return outcome
  }

  @Test("what comes out again byte for byte is the same")
  func sameBytes() throws {
    let outcome = try verify()
    #expect(outcome.answer == "small  same bytes in 8 files\n")
    #expect(outcome.status == 0)
  }

  @Test("after a run that followed another one, too")
  func sameAfterAnother() throws {
    try project.replace("B,2023,80", by: "B,2023,90", in: "Input/sales.csv")
    #expect(try project.run("run").status == 0)
    #expect(try verify().status == 0)
  }

  @Test("other words are the same numbers, which only --numbers takes for enough")
  func sameNumbers() throws {
    try project.replace("In all,", by: "Together,", in: "Pipelines/small.md")
    let outcome = try verify()
    expectGolden(outcome.answer, "verify-same-numbers.txt")
    #expect(outcome.status == 1)
    #expect(try verify("--numbers").status == 0)
  }

  @Test("numbers that moved are named, the findings first, with what moved them")
  func numbersMoved() throws {
    try project.replace("B,2023,80", by: "B,2023,90.5", in: "Input/sales.csv")
    let outcome = try verify()
    expectGolden(outcome.answer, "verify-numbers-moved.txt")
    #expect(outcome.status == 1)
    #expect(try verify("--numbers").status == 1)
  }

  @Test("for programs, the same in JSON")
  func json() throws {
    try project.replace("B,2023,80", by: "B,2023,90.5", in: "Input/sales.csv")
    expectGolden(try verify("--json").answer, "verify-numbers-moved.json")
  }

  @Test("a file that was edited by hand is named, and so is one that is gone or put beside")
  func edited() throws {
    try project.replace("In all,", by: "Altogether,", in: "Output/small/report.md")
    try FileManager.default.removeItem(atPath: project.path + "/Output/small/dictionary.csv")
    try project.write("mine", to: "Output/small/notes.txt")
    let outcome = try verify()
    expectGolden(outcome.answer, "verify-edited.txt")
    #expect(outcome.status == 1)
  }

  @Test("a file beside the set does not matter")
  func beside() throws {
    try project.write("mine", to: "Output/small/notes.txt")
    #expect(try verify().status == 0)
  }

  @Test("a history that was tampered with is named")
  func tampered() throws {
    try project.replace("B,2023,80", by: "B,2023,90", in: "Input/sales.csv")
    #expect(try project.run("run").status == 0)
    try project.replace("299.75", by: "299", in: "Output/small/history/0001/findings.csv")
    let outcome = try verify()
    #expect(outcome.answer.contains("not as it was published: history/0001/findings.csv"))
    #expect(outcome.status == 1)
  }

  @Test("a run that was interrupted while it put files in place is named")
  func unfinished() throws {
    try project.write("move\n", to: ".acopio/journal")
    let outcome = try verify()
    #expect(outcome.answer.contains("a run was interrupted while it put files in place"))
    #expect(outcome.status == 1)
    #expect(project.text(".acopio/journal") == "move\n")
  }

  @Test("a pipeline that never ran is not published")
  func unpublished() throws {
    try FileManager.default.removeItem(atPath: project.path + "/Output")
    let outcome = try verify()
    #expect(outcome.answer == "small  not published: 'acopio run small' publishes it\n")
    #expect(outcome.status == 1)
  }

  @Test("parameters have the values that the published set was made with")
  func parameters() throws {
    try project.replace(
      "\"title\": \"What was sold?\",",
      by: "\"title\": \"What was sold?\", \"params\": { \"least\": \"number = 0\" },",
      in: "Pipelines/small.json5")
    #expect(try project.run("run", "-P", "least=3").status == 0)
    #expect(try verify().status == 0)
    #expect(try verify("-P", "least=4").status == 1)
  }

  @Test("--update publishes what moved, and the next verification finds the same")
  func update() throws {
    try project.replace("B,2023,80", by: "B,2023,90.5", in: "Input/sales.csv")
    let outcome = try project.run("verify", "--update")
    #expect(outcome.status == 0)
    #expect(outcome.answer.contains("published: "))
    #expect(try verify().status == 0)
    #expect(project.text("Output/small/findings.csv")?.contains("310.25") == true)
  }

  @Test("a mistake in the pipeline is told as by run")
  func mistake() throws {
    try project.replace(
      "sum(sold)\" }, \"by\"", by: "sum(solt)\" }, \"by\"", in: "Pipelines/small.json5")
    #expect(try verify().status == 78)
  }
}
