import Foundation
import TestSupport
import Testing

@testable import Commands

@Suite("acopio run --scheduled")
struct ScheduledRunTests {
  private let project: TemporaryFolder

  init() throws {
    project = try TemporaryFolder.small()
    try declare(#""schedule": { "every": "1 day" }"#)
    try project.replace(
      #""value": "sum(sold)" }"#,
      by: #""value": "sum(sold)", "status": { "alert": "value > 1000[kg]" } }"#,
      in: "Pipelines/small.json5")
  }

  private func declare(_ section: String) throws {
    try project.replace(
      "\n  \"inputs\": {", by: "\n  \(section),\n  \"inputs\": {", in: "Pipelines/small.json5")
  }

  /// A run at a second of a night.
  private func night(_ second: Int, _ more: String...) throws -> Outcome {
    try project.run(
      ["run", "--scheduled"] + more,
      environment: ["SOURCE_DATE_EPOCH": String(1_800_000_000 + second)])
  }

  private var log: [String] {
    (project.text(".acopio/log/small.jsonl") ?? "").split(separator: "\n").map(String.init)
  }

  @Test("a good night prints nothing, and the log tells it")
  func good() throws {
    let outcome = try night(0)
    #expect(outcome.status == 0)
    #expect(outcome.answer + outcome.messages == "")
    #expect(project.text("Output/small/report.md") != nil)
    let begin =
      #"{"t": "2027-01-15T08:00:00.000Z", "level": "info", "event": "began", "pipeline": "small"}"#
    #expect(log.first == begin)
    let last = try #require(log.last)
    #expect(last.contains(#""event": "ended", "pipeline": "small", "status": 0, "#))
    #expect(last.contains(#""rows": 6, "#))
    #expect(last.hasSuffix(#""alerts": []}"#))
  }

  @Test("a bad night leaves the last good report, with a note that says what standard error says")
  func bad() throws {
    #expect(try night(0).status == 0)
    let good = project.contents(below: "Output")
    try project.write("coop,season,sold\nA,2023,many\n", to: "Input/sales.csv")
    let outcome = try night(1)
    #expect(outcome.status == 65)
    let note = try #require(project.text("Output/small/FAILED.txt"))
    #expect(note == outcome.messages)
    #expect(
      note.hasPrefix("the newest run of 'small' ended with 65; what is published is of the last"))
    #expect(note.contains("Input/sales.csv:2:"))
    var now = project.contents(below: "Output")
    now["Output/small/FAILED.txt"] = nil
    #expect(now == good)
    #expect(log.contains { $0.contains(#""level": "error", "code": ""#) })

    try project.write(SmallProject.sales, to: "Input/sales.csv")
    #expect(try project.run("verify").status == 0, "the note is no part of the set")
    #expect(try night(2).status == 0)
    #expect(project.contents(below: "Output") == good)
  }

  @Test("a night without anything new computes nothing, unless the schedule wants it")
  func unchanged() throws {
    #expect(try night(0).status == 0)
    #expect(log.last?.contains(#""up_to_date": false"#) == true)
    #expect(try night(1).status == 0)
    #expect(log.last?.contains(#""up_to_date": true"#) == true)
    try project.replace(
      #""every": "1 day""#, by: #""every": "1 day", "skip_if_unchanged": false"#,
      in: "Pipelines/small.json5")
    for second in 2...3 { #expect(try night(second).status == 0) }
    #expect(log.last?.contains(#""up_to_date": false"#) == true)
  }

  @Test("a run that somebody watches removes the note too")
  func watched() throws {
    try project.write("coop,season,sold\nA,2023,many\n", to: "Input/sales.csv")
    #expect(try night(0).status == 65)
    try project.write(SmallProject.sales, to: "Input/sales.csv")
    #expect(try project.run("run", "--quiet").status == 0)
    #expect(project.text("Output/small/FAILED.txt") == nil)
  }

  @Test("a pipeline that fails does not keep the others from their reports")
  func alone() throws {
    try project.write(
      SmallProject.pipeline.replacing("sum(sold)", with: "sum(slod)"), to: "Pipelines/broken.json5")
    let outcome = try night(0)
    #expect(outcome.status == 78)
    #expect(project.text("Output/small/report.md") != nil)
    #expect(project.text("Output/broken/FAILED.txt")?.contains("slod") == true)
    #expect(project.text("Output/small/FAILED.txt") == nil)
  }

  @Test("a file that was just written waits: 75, and no note")
  func unsettled() throws {
    try project.replace(
      #""every": "1 day""#, by: #""every": "1 day", "settled": "1 hour""#,
      in: "Pipelines/small.json5")
    let seconds = Int(Date.now.timeIntervalSince1970)
    let young = try project.run(
      ["run", "--scheduled"], environment: ["SOURCE_DATE_EPOCH": String(seconds)])
    #expect(young.status == 75)
    #expect(
      young.messages.contains("'Input/sales.csv' must be as it is for 1 hour before it is read"))
    #expect(project.contents(below: "Output") == [:])
    let old = try project.run(
      ["run", "--scheduled"], environment: ["SOURCE_DATE_EPOCH": String(seconds + 4000)])
    #expect(old.status == 0, "\(old.messages)")
  }

  @Test("with another output nothing of the project changes")
  func clean() throws {
    let before = project.files
    let elsewhere = try TemporaryFolder()
    #expect(try night(0, "--output", elsewhere.path).status == 0)
    #expect(project.files == before)
    #expect(elsewhere.files.contains(".acopio/log/small.jsonl"))
    #expect(elsewhere.files.contains("small/alerts.json"))
  }

  @Test("alerts stand beside the report, and stop a run that asks for it")
  func alerts() throws {
    #expect(try night(0, "--fail-on", "alert").status == 0)
    let before = project.contents(below: "Output")
    #expect(project.text("Output/small/alerts.json")?.hasPrefix("{\n  \"alerts\": 0,") == true)
    try project.write("coop,season,sold\nA,2023,1200.5\n", to: "Input/sales.csv")
    #expect(try night(1, "--fail-on", "stale,alert").status == 3)
    #expect(project.text("Output/small/FAILED.txt")?.contains("warning") == false)
    #expect(try night(1).status == 0)
    #expect(project.contents(below: "Output") != before)
    let alerts = try #require(project.text("Output/small/alerts.json"))
    #expect(alerts.contains(#""value": 1200.5, "unit": "kg", "status": "alert", "alert": true"#))
    #expect(log.last?.hasSuffix(#""alerts": ["all_sold: alert"]}"#) == true)
    #expect(try project.run("run", "--fail-on", "rain").status == 64)
  }
}
