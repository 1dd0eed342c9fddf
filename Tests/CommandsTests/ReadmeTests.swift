import Foundation
import TestSupport
import Testing

@testable import Commands

@Suite("The README")
struct ReadmeTests {
  private let lines: [Substring]

  init() throws {
    let file = Shared.packageRoot.appendingPathComponent("README.md")
    let text = try String(contentsOf: file, encoding: .utf8)
    lines = text.split(separator: "\n", omittingEmptySubsequences: false)
  }

  @Test("it can be read in one go")
  func length() {
    #expect(lines.count <= 121)
  }

  @Test("its pipeline runs as it stands")
  func example() throws {
    let block = lines.drop { $0 != "```json5" }.dropFirst().prefix { $0 != "```" }
    try #require(block.count == 15)
    let project = try TemporaryFolder()
    try project.write(block.joined(separator: "\n"), to: "Pipelines/delivered.json5")
    try project.write("coop,amount\nAlto,1200\nBajo,900\nAlto,300.5\n", to: "Input/deliveries.csv")
    let outcome = try project.run("run", "delivered", "--strict")
    #expect(outcome.status == 0, "\(outcome.messages)")
    #expect(
      project.text("Output/delivered/totals.csv") == "coop,delivered\nAlto,1500.5\nBajo,900\n")
    #expect(project.text("Output/delivered/figures/by_coop.svg") != nil)
  }

  @Test("its table has every command, and no other")
  func commands() {
    let named = lines.filter { $0.hasPrefix("| `acopio ") }.map { line in
      String(line.dropFirst("| `acopio ".count).prefix { $0.isLetter })
    }
    #expect(named.sorted() == CommandRegistry.names.sorted())
  }

  @Test("its map has every folder of the sources")
  func map() throws {
    let named = lines.filter { $0.hasPrefix("| `Sources/") }.map { line in
      String(line.dropFirst("| `Sources/".count).prefix { $0 != "`" })
    }
    let folder = Shared.packageRoot.appendingPathComponent("Sources").path
    #expect(
      named.sorted() == (try FileManager.default.contentsOfDirectory(atPath: folder)).sorted())
  }

  @Test("every file that it names is there")
  func files() {
    let names = lines.flatMap { $0.split(separator: "](").dropFirst() }
      .compactMap { $0.split(separator: ")").first }
    #expect(!names.isEmpty)
    for name in names {
      let path = Shared.packageRoot.appendingPathComponent(String(name)).path
      #expect(FileManager.default.fileExists(atPath: path), "\(name)")
    }
  }
}
