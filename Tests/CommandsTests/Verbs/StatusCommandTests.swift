import TestSupport
import Testing

@testable import Commands

@Suite("acopio status")
struct StatusCommandTests {
  private let project: TemporaryFolder
  private static let day = 86_400

  init() throws {
    project = try TemporaryFolder.small()
    try project.replace(
      "\n  \"inputs\": {", by: "\n  \"schedule\": { \"every\": \"1 day\" },\n  \"inputs\": {",
      in: "Pipelines/small.json5")
  }

  /// A command at a second after the start of the story.
  private func at(_ second: Int, _ words: String...) throws -> Outcome {
    try project.run(words, environment: ["SOURCE_DATE_EPOCH": String(1_800_000_000 + second)])
  }

  @Test("a pipeline that never ran is critical where it should have")
  func never() throws {
    let outcome = try at(0, "status")
    #expect(outcome.status == 2)
    #expect(outcome.answer.contains("critical  small  no good run"))
  }

  @Test(
    "a run that silently did not come is seen: after a tenth more a warning, after twice the time worse",
    arguments: [(0, 0), (90_000, 0), (100_000, 1), (172_800, 1), (172_900, 2), (8_640_000, 2)])
  func overdue(second: Int, status: Int32) throws {
    #expect(try at(0, "run", "--scheduled").status == 0)
    let outcome = try at(second, "status")
    #expect(outcome.status == status, "\(outcome.answer)")
    #expect(outcome.answer.contains("and it is to run every 1 day") == (status > 0))
    #expect((try at(second, "status", "--quiet").answer == "") == (status == 0))
  }

  @Test("a run that failed since is critical, until one ends well")
  func failed() throws {
    #expect(try at(0, "run", "--scheduled").status == 0)
    try project.write("coop,season,sold\nA,2023,many\n", to: "Input/sales.csv")
    #expect(try at(60, "run", "--scheduled").status == 65)
    let outcome = try at(3660, "status")
    #expect(outcome.status == 2)
    #expect(outcome.answer.contains("the last run ended with 65, 1 hour ago: "))
    try project.write(SmallProject.sales, to: "Input/sales.csv")
    #expect(try at(4000, "run", "--quiet").status == 0)
    #expect(try at(4001, "status").status == 0)
  }

  @Test("a run that began and never ended is critical")
  func brokenOff() throws {
    #expect(try at(0, "run", "--scheduled").status == 0)
    try project.replace(
      #""began": null"#, by: #""began": "2027-01-15T09:00:00.000Z""#,
      in: ".acopio/state/small.json")
    let outcome = try at(7200, "status")
    #expect(outcome.status == 2)
    #expect(outcome.answer.contains("the run that began 1 hour ago never ended"))
  }

  @Test("what was published and edited by hand, or removed, is a warning")
  func edited() throws {
    #expect(try at(0, "run", "--scheduled").status == 0)
    try project.write("edited", to: "Output/small/report.md")
    let outcome = try at(1, "status")
    #expect(outcome.status == 1)
    #expect(outcome.answer.contains("'report.md' is not as it was written"))
  }

  @Test("data that grow old are seen, although nothing ran")
  func stale() throws {
    try project.replace(
      #""coop": "text required", "town": "text" }"#,
      by: #""coop": "text required", "town": "text", "day": "date 'yyyy-MM-dd'" }, "#
        + #""fresh": { "column": "day", "within": "3 days" }"#, in: "Pipelines/small.json5")
    try project.write(
      "coop,town,day\nA,Alto,2027-01-14\nB,Bajo,2027-01-14\nC,Alto,2027-01-14\n",
      to: "Input/towns.csv")
    #expect(try at(0, "run", "--scheduled").status == 0)
    #expect(try at(60, "status").status == 0)
    #expect(try at(5 * Self.day, "status").answer.contains("the newest 'day' of 'towns' must be"))
  }

  @Test("a set that waits to be put in place is a warning")
  func waiting() throws {
    #expect(try at(0, "run", "--scheduled").status == 0)
    try project.write("{}", to: ".acopio/journal")
    #expect(try at(1, "status").answer.contains("a new set is complete on disk"))
  }

  @Test("programs get one object, with what kind of thing is wrong")
  func json() throws {
    #expect(try at(0, "run", "--scheduled").status == 0)
    let outcome = try at(3 * Self.day, "status", "small", "--json")
    #expect(
      outcome.answer.hasPrefix(
        #"{"pipelines": [{"pipeline": "small", "status": 2, "last_good": "2027-01-15T08:00:00.000Z", "#
          + #""age_seconds": 259200, "#))
    #expect(outcome.answer.contains(#""kind": "overdue""#))
    #expect(try at(0, "status", "smal").status == 66)
  }
}
