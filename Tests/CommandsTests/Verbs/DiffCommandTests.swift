import Foundation
import TestSupport
import Testing

@testable import Commands

@Suite("acopio diff")
struct DiffCommandTests {
  private let project: TemporaryFolder

  init() throws {
    project = try .small()
    try project.replace(
      "\"title\": \"What was sold?\",",
      by: "\"title\": \"What was sold?\", \"params\": { \"times\": \"number = 1\" },",
      in: "Pipelines/small.json5")
    try project.replace(
      "\"value\": \"sum(sold)\"", by: "\"value\": \"sum(sold) * $times\"",
      in: "Pipelines/small.json5")
    try publish(project)
  }

  private func publish(_ project: TemporaryFolder, _ words: String...) throws {
    let outcome = try project.run(["run"] + words)
    try #require(outcome.status == 0, "\(outcome.messages)")
  }

  /// Another project that starts as this one.
  private func copy() throws -> TemporaryFolder {
    let copy = try TemporaryFolder()
    for file in project.files where !file.hasPrefix(".acopio") {
      try copy.write(project.text(file) ?? "", to: file)
    }
    return copy
  }

  private func sellMore(_ project: TemporaryFolder) throws {
    try project.replace("B,2023,80", by: "B,2023,90.5", in: "Input/sales.csv")
  }

  private func takeMeans(_ project: TemporaryFolder) throws {
    try project.replace(
      "\"sum(sold)\" }, \"by\"", by: "\"mean(sold)\" }, \"by\"", in: "Pipelines/small.json5")
  }

  @Test("the first run has none before it, which is no difference")
  func first() throws {
    let outcome = try project.run("diff")
    #expect(outcome.answer == "small  the first run: there is none before it\n")
    #expect(outcome.status == 0)
  }

  @Test("other rows: the finding that moved, by how much, and because of which file")
  func otherRows() throws {
    try sellMore(project)
    try publish(project)
    let outcome = try project.run("diff")
    expectGolden(outcome.answer, "diff-rows.txt")
    #expect(outcome.status == 1)
  }

  @Test("where the old rows are gone, the declaration is the last part to change")
  func oldRowsGone() throws {
    try sellMore(project)
    try takeMeans(project)
    try publish(project)
    expectGolden(try project.run("diff", "small").answer, "diff-old-rows-gone.txt")
  }

  @Test("where rows and declaration changed one after the other, each has its share in full")
  func oneAfterTheOther() throws {
    try takeMeans(project)
    try publish(project)
    try sellMore(project)
    try publish(project)
    let outcome = try project.run("diff", "small", "1", "2")
    #expect(outcome.answer.contains("all_sold  299.75  189.875  -109.875  kg"))
    #expect(outcome.answer.contains("because the declaration is another one"))
    #expect(!outcome.answer.contains("because the input"))
  }

  @Test("two projects: data, declaration and parameters are split by computing every crossing")
  func crossings() throws {
    let other = try copy()
    try sellMore(other)
    try takeMeans(other)
    try publish(other, "-P", "times=2")
    let outcome = try project.run("diff", project.path, other.path)
    let text = outcome.answer.replacing(project.path, with: "A").replacing(other.path, with: "B")
    expectGolden(text, "diff-crossings.txt")
    // Old 299.75. Rows alone 310.25, means alone 189.875, twice alone 599.5; all three 400.75.
    #expect(outcome.answer.contains("+101"))
    let json = try project.run("diff", "--json", project.path, other.path).answer
    #expect(json.contains("\"data\": {\"alone\": 10.5, \"last\": 21}"))
    #expect(json.contains("\"declaration\": {\"alone\": -109.875, \"last\": -219.75}"))
    #expect(json.contains("\"parameters\": {\"alone\": 299.75, \"last\": 200.375}"))
    #expect(json.contains("\"together\": -99.375"))
  }

  @Test("nothing is written by computing crossings")
  func writesNothing() throws {
    let other = try copy()
    try sellMore(other)
    try takeMeans(other)
    try publish(other)
    let before = (project.contents(below: "Output"), other.contents(below: "Output"))
    _ = try project.run("diff", project.path, other.path)
    #expect(project.contents(below: "Output") == before.0)
    #expect(other.contents(below: "Output") == before.1)
  }

  @Test("two folders with the same in them do not differ")
  func same() throws {
    let other = try copy()
    let outcome = try project.run("diff", project.path + "/Output/small", other.path + "/Output")
    #expect(outcome.answer.hasSuffix(": no difference\n"))
    #expect(outcome.status == 0)
  }

  @Test("a run that is not kept is named with those that are")
  func missing() throws {
    let outcome = try project.run("diff", "small", "7")
    #expect(outcome.messages.contains("'7' must be a run of 'small' that is kept"))
    #expect(outcome.messages.contains("note: kept: 0001"))
    #expect(outcome.status == 66)
  }
}
