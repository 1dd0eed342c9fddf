import Foundation
import Pipelines
import TestSupport
import Testing

@testable import Commands

@Suite("acopio fmt")
struct FormatCommandTests {
  private let project: TemporaryFolder
  private static let loose = "{acopio: 1, title: 'Loose', /* kept */}"
  private static let laid = "{ \"acopio\": 1, \"title\": \"Loose\" /* kept */ }\n"

  init() throws {
    project = try TemporaryFolder.small()
    try project.write(Self.loose, to: "Pipelines/loose.json5")
    try project.write("{units: {}}", to: "Pipelines/shared.units.json5")
  }

  @Test("files that pipelines share are laid out too, and what changed is the answer")
  func all() throws {
    let outcome = try project.run("fmt")
    #expect(outcome.status == 0)
    #expect(outcome.answer == "Pipelines/loose.json5\nPipelines/shared.units.json5\n")
    #expect(project.text("Pipelines/loose.json5") == Self.laid)
    #expect(project.text("Pipelines/shared.units.json5") == "{ \"units\": {} }\n")
    let again = try project.run("fmt")
    #expect(again.status == 0)
    #expect(again.answer == "")
  }

  @Test("--check changes nothing and ends with 1 where something would change")
  func check() throws {
    let outcome = try project.run("fmt", "--check", "loose", "small")
    #expect(outcome.status == 1)
    #expect(outcome.answer == "Pipelines/loose.json5\n")
    #expect(project.text("Pipelines/loose.json5") == Self.loose)
    #expect(try project.run("fmt", "--check", "small").status == 0)
  }

  @Test("a file that cannot be read leaves all others as they were")
  func broken() throws {
    try project.write("{ acopio: ", to: "Pipelines/broken.json5")
    let outcome = try project.run("fmt")
    #expect(outcome.status == 78)
    #expect(outcome.messages.contains("error[pipeline.syntax]"))
    #expect(project.text("Pipelines/loose.json5") == Self.loose)
  }

  @Test("the rights of a file stay, a link is refused, a missing file is 66")
  func files() throws {
    let path = project.path + "/Pipelines/loose.json5"
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path)
    #expect(try project.run("fmt", "Pipelines/loose.json5").status == 0)
    let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions]
    #expect(mode as? Int == 0o640)
    try project.write(Self.loose, to: "elsewhere.json5")
    try FileManager.default.createSymbolicLink(
      atPath: project.path + "/Pipelines/linked.json5", withDestinationPath: "../elsewhere.json5")
    #expect(try project.run("fmt", "linked").status == 73)
    #expect(project.text("elsewhere.json5") == Self.loose)
    #expect(try project.run("fmt", "nothing").status == 66)
  }

  @Test("shipped pipelines, and what they share, are laid out")
  func shipped() throws {
    let shipped = Project(root: Shared.packageRoot.path)
    let loose = try shipped.declarations().compactMap { path -> String? in
      let file = try DeclarationFile(at: path, in: shipped)
      return file.isLaidOut ? nil : String(file.name.prefix { $0 != "." })
    }
    #expect(!shipped.declarations().isEmpty)
    #expect(loose == [])
  }
}
