import TestSupport
import Testing

@testable import Commands

@Suite("What reading noticed")
struct RemarksTests {
  private let project: TemporaryFolder

  init() throws {
    project = try TemporaryFolder.small()
    try project.replace("{{ table totals }}", by: "{{ data_quality }}", in: "Pipelines/small.md")
    try project.replace("Input/sales.csv", by: "Input/sales*.csv", in: "Pipelines/small.json5")
    for (name, coop) in [("sales", "A"), ("sales-b", "B")] {
      try project.write("sep=;\nCOOP;season;sold;\n\(coop);2023;80;\n", to: "Input/\(name).csv")
    }
  }

  @Test("stands in the report, once for all files that it holds for")
  func english() throws {
    let outcome = try project.run("run")
    #expect(outcome.status == 0, "\(outcome.messages)")
    let report = try #require(project.text("Output/small/report.md"))
    #expect(report.contains("### Noticed while reading"))
    for line in [
      "- Input/sales-b.csv, Input/sales.csv: the separator is ;, as the first line says",
      "- Input/sales-b.csv, Input/sales.csv: the header ‘COOP’ is read as ‘coop’",
      "- Input/sales-b.csv, Input/sales.csv: columns without a header, which are not read: 1",
    ] { #expect(report.contains(line), "\(report)") }
    #expect(outcome.messages.contains("warning[input.remark]: 1 column has no header"))
  }

  @Test("is said in the language of the pipeline")
  func spanish() throws {
    try project.replace(
      "\"acopio\": 1,", by: "\"acopio\": 1, \"language\": \"es\",", in: "Pipelines/small.json5")
    #expect(try project.run("run").status == 0)
    let report = try #require(project.text("Output/small/report.md"))
    #expect(report.contains("### Lo que se notó al leer"))
    #expect(report.contains("el encabezado «COOP» se lee como «coop»"))
  }

  @Test("adds nothing where there was nothing to notice")
  func nothing() throws {
    let plain = try TemporaryFolder.small()
    try plain.replace("{{ table totals }}", by: "{{ data_quality }}", in: "Pipelines/small.md")
    #expect(try plain.run("run").status == 0)
    #expect(try #require(plain.text("Output/small/report.md")).contains("Noticed") == false)
  }
}
