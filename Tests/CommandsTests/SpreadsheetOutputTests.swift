import TestSupport
import Testing

/// Tables that are also written for spreadsheets, from the pipeline file to the published folder.
@Suite struct SpreadsheetOutputTests {
  @Test("a table for spreadsheets stands beside the neutral one, in the marks of the language")
  func spreadsheet() throws {
    let project = try Self.project(#""for": "excel", "decimals": { "sold": 1 }"#)
    let outcome = try project.run(["run"])
    #expect(outcome.status == 0, "\(outcome.messages)")
    #expect(project.text("Output/small/totals.csv") == "town,sold\nAlto,219.75\nBajo,80\n")
    #expect(
      project.text("Output/small/totals.excel.csv")
        == "\u{FEFF}town;sold\nAlto;219,8\nBajo;80\n")
  }

  @Test(
    "what cannot be written for spreadsheets is said before data are read",
    arguments: [
      (#""for": "word""#, "'for' must be one of excel, not 'word'"),
      (#""decimals": { "sold": 1 }"#, "'decimals' must go together with 'for'"),
      (
        #""for": "excel", "decimals": { "sold": 1.5 }"#,
        "'sold' must be a whole number from 0 to 15"
      ),
      (#""for": "excel", "decimals": { "town": 1 }"#, "'town' must be a column of numbers"),
      (#""for": "excel", "decimals": { "slod": 1 }"#, "sold"),
    ])
  func refused(declared: String, message: String) throws {
    let outcome = try Self.project(declared).run(["check"])
    #expect(outcome.status == 78 && outcome.messages.contains(message), "\(outcome.messages)")
  }

  private static func project(_ declared: String) throws -> TemporaryFolder {
    let project = try TemporaryFolder.small()
    try Edit.declare("\"language\": \"es\", \"outputs\": { \"totals\": { \(declared) } }")
      .make(in: project)
    return project
  }
}
