import Tabular
import Testing

@testable import Reporting

@Suite("The section on changes")
struct ChangesTests {
  private func content(_ language: String, _ findings: [FindingResult]) -> ReportContent {
    var content = ReportContent(
      title: "Which plots bear?", language: language,
      provenance: Provenance(version: "1", pipeline: "p", file: "p.json5", digest: "0"))
    content.findings = findings
    return content
  }

  private func number(_ number: Double) -> Value { .number(.binary(number)) }

  private func findings() throws -> [FindingResult] {
    let kilograms = try ReportFixture.measure("kg")
    return [
      FindingResult(
        name: "bearing", label: "Plots that bear", isShare: true,
        estimates: [
          FindingEstimate(
            value: number(0.61), low: 0.58, high: 0.64, status: "watch",
            earlier: EarlierEstimate(number(0.5), interval: 0.45...0.55, status: "alert"))
        ]),
      FindingResult(
        name: "lost", label: "Lost", measure: kilograms,
        estimates: [
          FindingEstimate(value: number(1200), earlier: EarlierEstimate(number(1350.5)))
        ]),
      FindingResult(
        name: "same", label: "Same",
        estimates: [
          FindingEstimate(value: number(3), earlier: EarlierEstimate(number(3)))
        ]),
      FindingResult(
        name: "sides", label: "By side", isGrouped: true,
        estimates: [FindingEstimate(group: "north", value: number(2))]),
    ]
  }

  private func report(_ content: ReportContent) throws -> String {
    var diagnostics = Diagnostics()
    let template = try ReportFixture.template("# {{ title }}\n\n{{ changes }}\n")
    let report = Report(template, with: content, reporting: &diagnostics)
    #expect(diagnostics.all.isEmpty)
    return MarkdownPrinter().text(report)
  }

  @Test(
    "the findings that moved, against their intervals, and what moved them",
    arguments: [
      ("en", "3 of 4 findings moved", "2024/25, 2023/24 before"),
      ("es", "Cambiaron 3 de 4 hallazgos", "2024/25, antes 2023/24"),
      ("pt", "Mudaram 3 de 4 resultados", "2024/25, antes 2023/24"),
    ])
  func moved(language: String, sentence: String, parameter: String) throws {
    var content = content(language, try findings())
    var changes = RunChanges()
    changes.inputs = [
      .init(
        name: "plots", files: ["Input/a.csv", "Input/b.csv", "c", "d"], rowsBefore: 1200, rows: 1204
      )
    ]
    changes.parameters = [.init(name: "season", before: "2023/24", value: "2024/25")]
    changes.hasOtherDeclaration = true
    changes.hasOtherTool = true
    content.changes = changes
    let text = try report(content)
    #expect(text.contains(sentence))
    #expect(text.contains(parameter))
    #expect(text.contains("Input/a.csv, Input/b.csv, c"))
    #expect(text.contains("Plots that bear") && text.contains(" → "))
    #expect(!text.contains("| Same"))
  }

  @Test("the first run says that there is none before it")
  func first() throws {
    let text = try report(content("en", []))
    #expect(text.contains("This is the first run that is kept"))
  }

  @Test("a run in which nothing moved says so")
  func noneMoved() throws {
    var content = content("es", [])
    content.changes = RunChanges()
    #expect(try report(content).contains("Ningún hallazgo cambió."))
  }
}
