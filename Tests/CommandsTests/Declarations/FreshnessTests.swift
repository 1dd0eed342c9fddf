import TestSupport
import Testing

@testable import Commands

@Suite("Inputs that must be fresh")
struct FreshnessTests {
  /// Deliveries up to 31 October 2024, with what is declared of their age.
  private func project(
    _ fresh: String, type: String = "date", rows: String = "2024-09-30,5\n2024-10-31,7\n"
  ) throws -> TemporaryFolder {
    let project = try TemporaryFolder()
    try project.write("day,kg\n" + rows, to: "Input/deliveries.csv")
    try project.write(
      """
      { "acopio": 1, "params": { "until": { "type": "date", "default": "2024-11-30" } },
        "inputs": { "deliveries": { "read": "Input/deliveries.csv", "fresh": \(fresh),
          "columns": { "day": "\(type)", "kg": "number[kg]" } } },
        "tables": { "made": [ { "from": "deliveries" } ] }, "outputs": { "made": true } }
      """, to: "Pipelines/small.json5")
    return project
  }

  /// 30 November 2024 and 31 December 2024, at noon.
  private static let november = ["SOURCE_DATE_EPOCH": "1732968000"]
  private static let december = ["SOURCE_DATE_EPOCH": "1735646400"]

  private static let stale =
    "the newest 'day' of 'deliveries' must be 2024-12-01 or later, not 2024-10-31, "
    + "which is 61 days before 2024-12-31"

  @Test("an old input is a warning and stands first in the answer, and is published")
  func warned() throws {
    let project = try project(#"{ "column": "day", "within": "30 days" }"#)
    let outcome = try project.run("run", environment: Self.december)
    #expect(outcome.status == 0)
    #expect(outcome.answer.hasPrefix("stale: \(Self.stale)\n"), "\(outcome.answer)")
    #expect(
      outcome.messages.contains("warning[input.stale]: \(Self.stale)"), "\(outcome.messages)")
    #expect(try project.run("run", environment: Self.november).answer.hasPrefix("Output"))
  }

  @Test("with --fail-on stale it ends with 4 and leaves everything as it was")
  func stopped() throws {
    let project = try project(#"{ "column": "day", "within": "30 days" }"#)
    let outcome = try project.run("run", "--fail-on", "stale", environment: Self.december)
    #expect(outcome.status == 4, "\(outcome.messages)")
    #expect(outcome.messages.contains("error[input.stale]: \(Self.stale)"))
    #expect(project.contents(below: "Output") == [:])
    let fresh = try project.run("run", "--fail-on", "stale", environment: Self.november)
    #expect(fresh.status == 0, "\(fresh.messages)")
  }

  @Test("an input that grows old without a change is told although the run is up to date")
  func upToDate() throws {
    let project = try project(#"{ "column": "day", "within": "30 days" }"#)
    _ = try project.run("run", environment: Self.november)
    let later = try project.run("run", environment: Self.december)
    #expect(later.answer.hasPrefix("stale: \(Self.stale)\n"), "\(later.answer)")
    #expect(later.answer.hasSuffix("up to date\n"))
    let failed = try project.run("run", "--fail-on", "stale", environment: Self.december)
    #expect(failed.status == 4)
    #expect(try project.run("run", environment: Self.november).answer.hasPrefix("Output"))
  }

  @Test("nothing that is written depends on the day of the run")
  func bytes() throws {
    let project = try project(#"{ "column": "day", "within": "30 days" }"#)
    _ = try project.run("run", environment: Self.november)
    let before = project.contents(below: "Output")
    #expect(try project.run("run", environment: Self.december).status == 0)
    #expect(project.contents(below: "Output") == before)
    let report = try #require(project.text("Output/small/report.md"))
    #expect(report.contains("The newest day of deliveries is 2024-10-31."), "\(report)")
  }

  @Test(
    "an age is counted to the day that is declared, else to the day of the run",
    arguments: [
      (#"{ "column": "day", "within": "31 days", "as_of": "2024-12-01" }"#, false),
      (#"{ "column": "day", "within": "30 days", "as_of": "2024-12-01" }"#, true),
      (#"{ "column": "day", "within": "2 months" }"#, false),
      (#"{ "column": "day", "within": "8 weeks" }"#, true),
      (#"{ "column": "day", "within": "1 year" }"#, false),
      (#"{ "column": "day", "within": "1 month", "as_of": "$until" }"#, false),
      (#"{ "column": "day", "within": "29 days", "as_of": "$until" }"#, true),
    ])
  func ages(fresh: String, isStale: Bool) throws {
    let outcome = try project(fresh).run("run", environment: Self.december)
    #expect(outcome.status == 0, "\(outcome.messages)")
    #expect(outcome.answer.hasPrefix("stale: ") == isStale, "\(outcome.answer)")
  }

  @Test("a month is as young as its last day, and rows without a day are as old as can be")
  func months() throws {
    let fresh = #"{ "column": "day", "within": "30 days" }"#
    let month = try project(fresh, type: "month", rows: "2024-12,5\n")
    #expect(try month.run("run", environment: Self.december).answer.hasPrefix("Output"))
    let none = try project(fresh, rows: ",5\n").run("run", environment: Self.december)
    #expect(none.answer.contains("or later, not none at all by 2024-12-31"), "\(none.answer)")
  }

  @Test("checking the data judges their age too")
  func check() throws {
    let outcome = try project(#"{ "column": "day", "within": "30 days" }"#)
      .run("check", "--data", environment: Self.december)
    #expect(outcome.status == 0)
    #expect(outcome.messages.contains("warning[input.stale]"), "\(outcome.messages)")
  }

  @Test(
    "what is declared wrongly is told before data are read",
    arguments: [
      (#"{ "column": "date", "within": "30 days" }"#, "'date' must be a column of 'deliveries'"),
      (#"{ "column": "kg", "within": "30 days" }"#, "'kg' must be a column of dates"),
      (#"{ "column": "day", "within": "soon" }"#, "'within' must be an age such as '45 days'"),
      (#"{ "column": "day" }"#, "'fresh' must have the key 'within'"),
      (#"{ "column": "day", "within": "1 day", "as_of": "today" }"#, "'as_of' must be a date"),
      (
        #"{ "column": "day", "within": "1 day", "as_of": "$untl" }"#,
        "'as_of' must be a parameter of the type date, which 'untl' is not"
      ),
    ])
  func wrong(fresh: String, message: String) throws {
    let outcome = try project(fresh).run("check")
    #expect(outcome.status == 78 || outcome.status == 65, "\(outcome.messages)")
    #expect(outcome.messages.contains(message), "\(outcome.messages)")
  }

  @Test("only what is known can be failed on")
  func option() throws {
    let outcome = try project(#"{ "column": "day", "within": "1 day" }"#)
      .run("run", "--fail-on", "rain")
    #expect(outcome.status == 64, "\(outcome.messages)")
  }
}
