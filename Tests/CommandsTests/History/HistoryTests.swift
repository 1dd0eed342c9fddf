import Foundation
import TestSupport
import Testing

@testable import Commands

@Suite("The history of what was published")
struct HistoryTests {
  private let project: TemporaryFolder
  private static let declared = ["Pipelines/small.json5", "Pipelines/small.md"]

  init() throws {
    project = try .small()
    try publish()
  }

  private func publish(_ words: String...) throws {
    let outcome = try project.run(["run"] + words)
    try #require(outcome.status == 0, "\(outcome.messages)")
  }

  private var history: [String] {
    let place = "Output/small/history/"
    return project.files.filter { $0.hasPrefix(place) }.map { String($0.dropFirst(place.count)) }
  }

  private var findings: String { project.text("Output/small/findings.csv") ?? "" }

  /// The value and the change of the one finding.
  private var value: [String] {
    let row = PlainRows(findings).rows.first ?? [:]
    return [row["value"] ?? "", row["change"] ?? ""]
  }

  @Test("the first run follows none, and its entry holds what is declared")
  func first() throws {
    #expect(history == Self.declared.map { "0001/" + $0 })
    #expect(
      project.text("Output/small/history/0001/Pipelines/small.json5") == SmallProject.pipeline)
    #expect(value == ["299.75", ""])
  }

  @Test("a run that finds the same leaves every byte as it was")
  func unchanged() throws {
    try project.write(
      SmallProject.sales.replacing("B,2023,80", with: "B,2023,90"), to: "Input/sales.csv")
    try publish()
    let before = project.contents(below: "Output")
    try publish()
    #expect(project.contents(below: "Output") == before)
  }

  @Test("other rows make another run: the one before is kept whole, and changes count from it")
  func otherRows() throws {
    let report = project.text("Output/small/manifest.json")
    try project.replace("B,2023,80", by: "B,2023,90.5", in: "Input/sales.csv")
    try publish()
    #expect(
      history == [
        "0001/Pipelines/small.json5", "0001/Pipelines/small.md", "0001/findings.csv",
        "0001/manifest.json", "0001/totals.csv", "0002/Pipelines/small.json5",
        "0002/Pipelines/small.md",
      ])
    #expect(project.text("Output/small/history/0001/manifest.json") == report)
    #expect(value == ["310.25", "10.5"])
    #expect(project.text("Output/small/manifest.json")?.contains("\"entry\": \"0001\"") == true)
  }

  @Test("words, charts and comments make no other run, and their entry is kept up to date")
  func otherWords() throws {
    try project.replace("What was sold?", by: "How much was sold?", in: "Pipelines/small.json5")
    try project.replace("In all,", by: "Together,", in: "Pipelines/small.md")
    try publish()
    #expect(history == Self.declared.map { "0001/" + $0 })
    #expect(
      project.text("Output/small/history/0001/Pipelines/small.md")?.contains("Together") == true)
  }

  @Test("another declaration, and another parameter, make another run")
  func otherDeclaration() throws {
    try project.replace(
      "\"sum(sold)\" }, \"by\"", by: "\"mean(sold)\" }, \"by\"", in: "Pipelines/small.json5")
    try publish()
    #expect(value == ["189.875", "-109.875"])
    try project.replace(
      "\"title\": \"What was sold?\",",
      by: "\"title\": \"What was sold?\", \"params\": { \"least\": \"number = 0\" },",
      in: "Pipelines/small.json5")
    try publish()
    try publish("-P", "least=3")
    #expect(history.contains("0003/findings.csv"))
    #expect(value == ["189.875", "0"])
  }

  @Test("what was edited by hand is not taken into the history")
  func edited() throws {
    try project.write("town,sold\n", to: "Output/small/totals.csv")
    try project.replace("B,2023,80", by: "B,2023,90.5", in: "Input/sales.csv")
    try publish()
    #expect(history.contains("0001/findings.csv"))
    #expect(!history.contains("0001/totals.csv"))
  }

  @Test("twelve runs are kept, and the oldest go with the run that is one too many")
  func retention() throws {
    for sold in 1...13 {
      try project.write("coop,season,sold\nA,2023,\(sold)\n", to: "Input/sales.csv")
      try publish()
    }
    let entries = Set(history.map { String($0.prefix(4)) }).sorted()
    #expect(entries.count == 12)
    #expect(entries.first == "0003" && entries.last == "0014")
  }

  @Test("a parameter set to its default is the same run")
  func defaultSet() throws {
    try project.replace(
      "\"title\": \"What was sold?\",",
      by: "\"title\": \"What was sold?\", \"params\": { \"least\": \"number = 0\" },",
      in: "Pipelines/small.json5")
    try publish()
    let before = project.contents(below: "Output")
    try publish("-P", "least=0")
    #expect(project.contents(below: "Output") == before)
  }
}
