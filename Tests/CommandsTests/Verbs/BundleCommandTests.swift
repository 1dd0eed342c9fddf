import Foundation
import TestSupport
import Testing

@testable import Commands

@Suite("acopio bundle")
struct BundleCommandTests {
  private let project: TemporaryFolder

  init() throws {
    project = try .small()
    try publish()
  }

  private func publish() throws {
    let outcome = try project.run("run")
    try #require(outcome.status == 0, "\(outcome.messages)")
  }

  /// The bundle of the project in a place of its own.
  private func bundle(_ words: String...) throws -> (folder: TemporaryFolder, outcome: Outcome) {
    let folder = try TemporaryFolder()
    return (folder, try project.run(["bundle", "small", "--output", folder.path] + words))
  }

  @Test("in another place the one command gives the same bytes")
  func reproduces() throws {
    let (folder, outcome) = try bundle()
    #expect(outcome.status == 0, "\(outcome.messages)")
    let copy = try TemporaryFolder()
    for file in folder.files { try copy.write(folder.text(file) ?? "", to: file) }
    let verified = try copy.run("verify", "small")
    #expect(verified.answer == "small  same bytes in 8 files\n")
    #expect(verified.status == 0)
  }

  @Test("in another place after a run that followed another one, too")
  func reproducesAfterAnother() throws {
    try project.replace("B,2023,80", by: "B,2023,90", in: "Input/sales.csv")
    try publish()
    let (folder, _) = try bundle()
    #expect(folder.text("Output/small/history/0001/findings.csv") != nil)
    #expect(try folder.run("verify", "small").status == 0)
  }

  @Test("it holds declaration, inputs, outputs and a README, and nothing else")
  func contents() throws {
    let (folder, outcome) = try bundle()
    #expect(
      folder.files == [
        "Input/sales.csv", "Input/towns.csv", "Output/small/dictionary.csv",
        "Output/small/findings.csv", "Output/small/history/0001/Pipelines/small.json5",
        "Output/small/history/0001/Pipelines/small.md", "Output/small/manifest.json",
        "Output/small/report.html", "Output/small/report.md", "Output/small/totals.csv",
        "Pipelines/small.json5",
        "Pipelines/small.md", "README.md", "bundle.json",
      ])
    #expect(outcome.answer == "\(folder.path)  14 files\n")
  }

  @Test("the README has the order that journals ask for")
  func readme() throws {
    try project.replace(
      "\"describes\": \"census\"",
      by: "\"describes\": \"census\", \"source\": \"the office's books, 2023\"",
      in: "Pipelines/small.json5")
    try publish()
    let text = try bundle().folder.text("README.md") ?? ""
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let program = lines.filter { $0.contains("The program that made and verified") }
    #expect(program.count == 1)
    expectGolden(
      lines.filter { !program.contains($0) }.joined(separator: "\n"), "bundle-README.md")
  }

  @Test("restricted inputs are left out, and with them the command works again")
  func restricted() throws {
    try project.replace(
      "\"describes\": \"census\"",
      by: "\"describes\": \"census\", \"restricted\": true, \"source\": \"ask the federation\"",
      in: "Pipelines/small.json5")
    try publish()
    let (folder, outcome) = try bundle()
    #expect(outcome.answer.contains("left out, restricted: Input/sales.csv"))
    #expect(folder.text("Input/sales.csv") == nil)
    #expect(folder.text("bundle.json")?.contains("\"restricted\": true") == true)
    #expect(folder.text("README.md")?.contains("- **sales**: ask the federation.") == true)
    #expect(try folder.run("verify", "small").status == 66)
    try folder.write(SmallProject.sales, to: "Input/sales.csv")
    #expect(try folder.run("verify", "small").status == 0)
  }

  @Test("rows of persons are left out unless the declaration says that they may be passed on")
  func persons() throws {
    try project.replace(
      "\"coop\": \"text required\", \"season\"", by: "\"coop\": \"text key(person)\", \"season\"",
      in: "Pipelines/small.json5")
    try project.replace(
      "\"findings\": {",
      by: "\"privacy\": { \"person\": \"coop\", \"min_cell\": 1 }, \"findings\": {",
      in: "Pipelines/small.json5")
    try publish()
    #expect(try bundle().folder.text("Input/sales.csv") == nil)
    try project.replace(
      "\"describes\": \"census\"", by: "\"describes\": \"census\", \"restricted\": false",
      in: "Pipelines/small.json5")
    try publish()
    #expect(try bundle().folder.text("Input/sales.csv") != nil)
  }

  @Test("what does not come out again is not packed")
  func moved() throws {
    try project.replace("B,2023,80", by: "B,2023,90", in: "Input/sales.csv")
    let (folder, outcome) = try bundle()
    #expect(outcome.status == 1)
    #expect(outcome.answer.contains("not packed"))
    #expect(folder.files == [])
  }

  @Test("a set that was made from other files than the declared ones is refused")
  func replaced() throws {
    try project.write(SmallProject.sales, to: "other.csv")
    #expect(try project.run("run", "--input", "sales=other.csv").status == 0)
    let (folder, outcome) = try bundle()
    #expect(outcome.status == 1)
    #expect(folder.files == [])
  }

  @Test("a folder with something in it is refused")
  func occupied() throws {
    try project.write("mine", to: "bundle/notes.txt")
    let outcome = try project.run("bundle", "small", "--output", "bundle")
    #expect(outcome.status == 73)
    #expect(outcome.messages.contains("must be a new or an empty folder"))
  }

  @Test("one file, the same bytes each time")
  func archive() throws {
    #expect(try project.run("bundle", "small", "--output", "one.tar").status == 0)
    #expect(try project.run("bundle", "small", "--output", "two/one.tar").status == 0)
    let paths = ["/one.tar", "/two/one.tar"].map { project.path + $0 }
    let archives = paths.map { FileManager.default.contents(atPath: $0) }
    #expect(archives[0] != nil && archives[0] == archives[1])
  }
}
