import Foundation
import TestSupport
import Testing

@testable import Commands

@Suite("What is up to date")
struct UpToDateTests {
  private let project: TemporaryFolder

  init() throws { project = try TemporaryFolder.small() }

  private func setTime(_ name: String, _ seconds: Double) throws {
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSince1970: seconds)],
      ofItemAtPath: project.path + "/" + name)
  }

  /// The answer of a run: the line of the only pipeline without its path.
  private func runState(_ words: String...) throws -> String {
    let outcome = try project.run(["run"] + words)
    #expect(outcome.status == 0, "\(outcome.messages)")
    return String(outcome.answer.dropFirst("Output/small/report.md  ".count).dropLast())
  }

  @Test("a second run with nothing new leaves everything alone, and says so")
  func nothingNew() throws {
    #expect(try runState().hasSuffix(" files changed"))
    let published = project.contents(below: "Output")
    let second = try project.run("run", "--json")
    #expect(second.answer.contains(#""up_to_date": true, "changed": []"#))
    #expect(second.messages == "")
    #expect(project.contents(below: "Output") == published)
    #expect(try runState("--force") == "unchanged")
    #expect(try runState("--no-cache") == "unchanged")
    #expect(try runState() == "up to date")
  }

  @Test(
    "times of files do not count",
    arguments: [0.0, 1_000_000_000, 4_000_000_000])
  func times(seconds: Double) throws {
    _ = try runState()
    for name in project.files where !name.hasPrefix(".acopio") { try setTime(name, seconds) }
    #expect(try runState() == "up to date")
  }

  @Test("an edit counts although time and size stay, and a restored backup takes it back")
  func equalTime() throws {
    try setTime("Input/sales.csv", 1_700_000_000)
    _ = try runState()
    let first = project.contents(below: "Output")
    try project.replace("B,2023,80", by: "B,2023,81", in: "Input/sales.csv")
    try setTime("Input/sales.csv", 1_700_000_000)
    let edited = try project.run("run")
    #expect(edited.messages.contains("computing small: Input/sales.csv changed"))
    #expect(project.contents(below: "Output") != first)
    try project.replace("B,2023,81", by: "B,2023,80", in: "Input/sales.csv")
    try setTime("Input/sales.csv", 1_600_000_000)
    #expect(try runState() != "up to date")
    let restored = project.contents(below: "Output")
    #expect(restored["Output/small/report.md"] == first["Output/small/report.md"])
    #expect(try runState() == "up to date")
  }

  /// A change to one thing with the reason that is given for it.
  struct Change: CustomTestStringConvertible, Sendable {
    let reason: String
    let make: @Sendable (TemporaryFolder) throws -> Void

    init(_ reason: String, _ make: @escaping @Sendable (TemporaryFolder) throws -> Void) {
      self.reason = reason
      self.make = make
    }

    var testDescription: String { reason }
  }

  private static let changes = [
    Change("Input/towns.csv changed") {
      try $0.replace("B,Bajo", by: "B,Alto", in: "Input/towns.csv")
    },
    Change("Pipelines/small.json5 changed") {
      try $0.replace("Sold in all", by: "Sold", in: "Pipelines/small.json5")
    },
    Change("Pipelines/small.md changed") {
      try $0.write("# {{ title }}\n", to: "Pipelines/small.md")
    },
    Change("Pipelines/small.md is gone") {
      try FileManager.default.removeItem(atPath: $0.path + "/Pipelines/small.md")
    },
    Change("published file totals.csv was edited") {
      try $0.write("town,sold\nAlto,1\n", to: "Output/small/totals.csv")
    },
    Change("published file report.md is missing") {
      try FileManager.default.removeItem(atPath: $0.path + "/Output/small/report.md")
    },
    Change("what was kept of the last run is damaged") {
      let text = try #require($0.text(".acopio/cache/small/run"))
      try $0.write(String(text.dropLast(3)), to: ".acopio/cache/small/run")
    },
  ]

  @Test("whatever changed, it is told and made good", arguments: changes)
  func told(change: Change) throws {
    _ = try runState()
    try change.make(project)
    let outcome = try project.run("run")
    #expect(outcome.status == 0)
    #expect(outcome.messages == "computing small: \(change.reason)\n")
    #expect(try runState() == "up to date")
  }

  @Test("a file that a pattern finds later counts")
  func newFile() throws {
    try project.replace("Input/sales.csv", by: "Input/sales*.csv", in: "Pipelines/small.json5")
    _ = try runState()
    try project.write("coop,season,sold\nD,2024,5\n", to: "Input/sales-2024.csv")
    #expect(try project.run("run").messages == "computing small: Input/sales-2024.csv is new\n")
    try FileManager.default.removeItem(atPath: project.path + "/Input/sales-2024.csv")
    #expect(try project.run("run").messages == "computing small: Input/sales-2024.csv is gone\n")
  }

  @Test("a pipeline outside of a project keeps what it knows beside itself")
  func alone() throws {
    let folder = try TemporaryFolder()
    for file in SmallProject.files {
      try folder.write(file.text, to: file.path.replacing("Pipelines/", with: ""))
    }
    #expect(try folder.run("run", "small.json5").status == 0)
    #expect(try folder.run("run", "small.json5").answer.hasSuffix("up to date\n"))
    #expect(folder.text(".acopio/cache/small/run") != nil)
  }

  @Test("the cache may be deleted at any time")
  func deleted() throws {
    _ = try runState()
    let published = project.contents(below: "Output")
    try FileManager.default.removeItem(atPath: project.path + "/.acopio")
    #expect(try runState() == "unchanged")
    #expect(project.contents(below: "Output") == published)
  }

  @Test("nobody but the owner may look into the cache")
  func modes() throws {
    _ = try runState()
    let folder = project.path + "/.acopio/cache/small"
    for (path, mode) in [(folder, 0o700), (folder + "/run", 0o600), (folder + "/units", 0o600)] {
      let attributes = try FileManager.default.attributesOfItem(atPath: path)
      #expect(attributes[.posixPermissions] as? Int == mode, "\(path)")
    }
  }

  @Test("what a run warned of is told again, and stops it with --strict")
  func warnings() throws {
    try project.replace(
      #""summarize""#,
      by: #""check": ["sold > 90[kg]"], "severity": "warn" }, { "summarize""#,
      in: "Pipelines/small.json5")
    #expect(try project.run("run").messages.contains("'sold > 90[kg]' must hold"))
    let second = try project.run("run")
    #expect(second.answer.contains("up to date"))
    #expect(second.messages.contains("'sold > 90[kg]' must hold"))
    #expect(try project.run("run", "--strict").status == 1)
  }
}
