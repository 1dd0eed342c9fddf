import Foundation
import TestSupport
import Testing

@testable import Commands

@Suite("Files that cannot be read")
struct BadFilesTests {
  private let project: TemporaryFolder

  /// Twelve files of one row each, in each of which 1 kg is sold.
  init() throws {
    project = try TemporaryFolder.small()
    for month in 1...12 {
      try project.write("coop,season,sold\nC\(month),2024,1\n", to: Self.file(month))
    }
    try project.write(
      "coop,town\n" + (1...12).map { "C\($0),Alto\n" }.joined(), to: "Input/towns.csv")
    try project.replace(
      #""read": "Input/sales.csv","#,
      by: #""read": "Input/months/*.csv", "bad_files": "set aside","#,
      in: "Pipelines/small.json5")
    try project.replace("{{ table totals }}", by: "{{ data_quality }}", in: "Pipelines/small.md")
  }

  private static func file(_ month: Int) -> String {
    "Input/months/\(month < 10 ? "0" : "")\(month).csv"
  }

  @Test(
    "eleven of twelve files are published, and the missing one is named first",
    arguments: [
      ("coop,season,sold\nC3,2024,1\nC4,2024,\"1\n", ":3", "csv.quote", "a quote is never closed"),
      ("coop,season\nC3,2024\n", ":1", "input.missing-column", "a declared column is missing"),
      ("", "", "input.empty", "it is empty"),
    ])
  func oneOfTwelve(text: String, line: String, code: String, reason: String) throws {
    try project.write(text, to: Self.file(3))
    let outcome = try project.run("run")
    #expect(outcome.status == 0, "\(outcome.messages)")
    let named =
      "11 of 12 files of 'sales' were read; set aside: Input/months/03.csv\(line) (\(code))"
    #expect(outcome.answer.split(separator: "\n").first.map(String.init) == named)
    #expect(outcome.messages.contains("warning[input.file-set-aside]"))
    #expect(project.text("Output/small/totals.csv") == "town,sold\nAlto,11\n")
    let manifest = try #require(project.text("Output/small/manifest.json"))
    #expect(manifest.contains(#""set_aside""#) && manifest.contains(code))
    let place = line.isEmpty ? " (" : ", line \(line.dropFirst()) ("
    let report = try #require(project.text("Output/small/report.md"))
    let quality = try #require(report.split(separator: "## Data quality").last)
    #expect(
      quality.drop { $0.isNewline }.hasPrefix(
        "**Only 11 of 12 files of sales could be read. Set aside: Input/months/03.csv"
          + "\(place)\(reason)).**"), "\(quality.prefix(200))")
  }

  @Test("bytes that are not text set a file aside, also in Spanish")
  func encoding() throws {
    let bytes = Data([0x63, 0xFF, 0x0A])
    try bytes.write(to: URL(fileURLWithPath: project.path + "/" + Self.file(12)))
    try project.replace(
      #""acopio": 1,"#, by: #""acopio": 1, "language": "es","#, in: "Pipelines/small.json5")
    #expect(try project.run("run").status == 0)
    #expect(
      project.text("Output/small/report.md")?.contains(
        "**Solo 11 de 12 archivos de sales se pudieron leer. Apartados: Input/months/12.csv, "
          + "línea 1 (sus bytes no son texto en la codificación declarada).**") == true)
  }

  @Test("--strict publishes nothing, and neither does a run without a file to read")
  func strict() throws {
    try project.write("", to: Self.file(3))
    #expect(try project.run("run", "--strict").status == 1)
    #expect(project.contents(below: "Output") == [:])
    for month in 1...12 { try project.write("", to: Self.file(month)) }
    let outcome = try project.run("run")
    #expect(outcome.status == 65)
    #expect(outcome.messages.contains("error[input.empty]"))
    #expect(project.contents(below: "Output") == [:])
  }

  @Test("without the word one bad file stops the run")
  func stop() throws {
    try project.replace(#""bad_files": "set aside","#, by: "", in: "Pipelines/small.json5")
    try project.write("", to: Self.file(3))
    #expect(try project.run("run").status == 65)
    #expect(project.contents(below: "Output") == [:])
  }
}
