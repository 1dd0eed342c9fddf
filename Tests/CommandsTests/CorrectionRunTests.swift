import TestSupport
import Testing

@testable import Commands

@Suite("Corrections in a run")
struct CorrectionRunTests {
  private let project: TemporaryFolder

  init() throws {
    project = try TemporaryFolder.small()
    try project.replace(
      #""read": "Input/sales.csv","#,
      by: #""read": "Input/sales.csv", "key": ["coop"], "corrections": "Input/corrections.csv","#,
      in: "Pipelines/small.json5")
    try project.replace("{{ table totals }}", by: "{{ data_quality }}", in: "Pipelines/small.md")
  }

  @Test("the report says who mended what, and the manifest holds the digest of the list")
  func report() throws {
    try project.replace("B,2023,80", by: "B,2023,8O", in: "Input/sales.csv")
    try project.write(
      """
      input,coop,column,old,new,who,why
      sales,B,sold,8O,80,M. Quispe,a letter for a zero
      towns,B,town,x,y,M. Quispe,of another input

      """, to: "Input/corrections.csv")
    let outcome = try project.run("run")
    #expect(outcome.status == 0, "\(outcome.messages)")
    #expect(project.text("Output/small/totals.csv") == "town,sold\nAlto,219.75\nBajo,80\n")
    let report = try #require(project.text("Output/small/report.md"))
    #expect(report.contains("| sales | sold   |     1 | M. Quispe | a letter for a zero |"))
    #expect(report.contains("| sales |         3 |    3 |        0 |"))
    let manifest = try #require(project.text("Output/small/manifest.json"))
    #expect(manifest.contains(#""corrections""#))
    #expect(manifest.contains(#""path": "Input/corrections.csv""#))
  }

  @Test("a correction that hits nothing stops the run")
  func unmatched() throws {
    try project.write(
      "coop,column,old,new,who,why\nX,sold,1,2,M. Quispe,w\n", to: "Input/corrections.csv")
    let outcome = try project.run("run")
    #expect(outcome.status == 65)
    #expect(outcome.messages.contains("Input/corrections.csv:2"))
    #expect(project.contents(below: "Output") == [:])
  }

  @Test("a file of corrections that is not there is missed by check")
  func missing() throws {
    #expect(try project.run("check").status == 66)
  }
}
