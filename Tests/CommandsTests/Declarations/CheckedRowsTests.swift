import TestSupport
import Testing

@testable import Commands

@Suite("Rows that break a check")
struct CheckedRowsTests {
  /// Reports of two files, with the steps of a table over them.
  private func project(
    _ steps: String, key: String = #", "key": ["coop", "season"]"#, type: String = "text"
  ) throws -> TemporaryFolder {
    let project = try TemporaryFolder()
    try project.write(
      "coop,season,region,area,sold\nA,2023,N,2,10\nB,2023,N,1,90\nC,2023,S,5,10\n",
      to: "Input/reports/a.csv")
    try project.write(
      "coop,season,region,area,sold\n\nA,2024,N,2,80\nB,2024,N,0,3\nC,2024,S,5,11\n",
      to: "Input/reports/b.csv")
    try project.write("region,name\nN,North\nS,South\n", to: "Input/regions.csv")
    try project.write(
      """
      { "acopio": 1,
        "inputs": {
          "reports": { "read": "Input/reports/*.csv"\(key),
            "columns": { "coop": "\(type)", "season": "int", "region": "text", "area": "number[ha]",
              "sold": "number[kg]" } },
          "regions": { "read": "Input/regions.csv",
            "columns": { "region": "text", "name": "text" }, "key": ["region"] } },
        "tables": { "made": [ { "from": "reports" }, \(steps) ] }, "outputs": { "made": true }
        \(type == "text" ? "" : #", "privacy": { "person": "coop", "min_cell": 1 }"#) }
      """, to: "Pipelines/small.json5")
    return project
  }

  private static let check = #"{ "check": ["sold <= area * 30[kg/ha]"] }"#

  /// The notes of the only problem.
  private func notes(_ outcome: Outcome) -> [String] {
    outcome.messages.split(separator: "\n").filter { $0.hasPrefix("  note: ") }
      .map { String($0.dropFirst(8)) }
  }

  private static let broken = [
    "Input/reports/a.csv:3: coop B, season 2023", "Input/reports/b.csv:3: coop A, season 2024",
    "Input/reports/b.csv:4: coop B, season 2024",
  ]

  @Test(
    "are named by file, line and key, whatever was done with the rows before",
    arguments: [
      check,
      #"{ "where": "region == 'N'" }, \#(check)"#,
      #"{ "derive": { "yield": "sold / area" } }, { "sort": ["coop"] }, { "sort": ["season", "coop"] }, \#(check)"#,
      #"{ "join": "regions", "on": ["region"], "expect": "many-to-one" }, \#(check)"#,
      #"{ "window": { "last": "lag(sold)" }, "by": ["coop"], "order": ["season"] }, \#(check)"#,
      #"{ "distinct": ["coop", "season"] }, { "take": 6 }, \#(check)"#,
    ])
  func places(steps: String) throws {
    let outcome = try project(steps).run("run")
    #expect(outcome.status == 65, "\(outcome.messages)")
    #expect(outcome.messages.contains("must hold, not fail in 3 of"), "\(outcome.messages)")
    #expect(notes(outcome) == Self.broken, "\(outcome.messages)")
  }

  @Test("are named by their keys alone where rows were folded, by their place alone without a key")
  func folded() throws {
    let summary = #"{ "summarize": { "sold": "sum(sold)" }, "by": ["region"] }, "#
    let folded = try project(summary + #"{ "check": ["sold < 50[kg]"] }"#).run("run")
    #expect(notes(folded).map { $0.contains("region N") } == [true], "\(folded.messages)")
    let unkeyed = try project(Self.check, key: "").run("run")
    #expect(
      notes(unkeyed) == ["Input/reports/a.csv:3", "Input/reports/b.csv:3", "Input/reports/b.csv:4"])
  }

  @Test("are not named by keys that are private")
  func hidden() throws {
    let outcome = try project(
      Self.check + #", { "select": ["season", "sold"] }"#, type: "text private"
    ).run("run")
    #expect(
      notes(outcome) == [
        "Input/reports/a.csv:3", "Input/reports/b.csv:3", "Input/reports/b.csv:4",
      ],
      "\(outcome.messages)")
  }

  @Test(
    "may be a share of all rows, and with 'by' no greater share of any group",
    arguments: [
      (#""at_most": "50%""#, true, [String]()),
      (#""at_most": "49%""#, false, []),
      (#""at_most": "50%", "by": ["region"]"#, false, ["region N: 3 of 4 rows"]),
      (#""at_most": "75%", "by": ["region"]"#, true, []),
      (#""at_most": "50%", "by": ["coop"]"#, false, ["coop B: 2 of 2 rows"]),
    ])
  func tolerated(options: String, holds: Bool, groups: [String]) throws {
    let check = #"{ "check": ["sold <= area * 30[kg/ha]"], \#(options) }"#
    let outcome = try project(check + #", { "select": ["season", "sold"] }"#).run("run")
    #expect((outcome.status == 0) == holds, "\(outcome.messages)")
    #expect(Array(notes(outcome).prefix(groups.count)) == groups, "\(outcome.messages)")
    if !holds { #expect(Array(notes(outcome).dropFirst(groups.count)) == Self.broken) }
  }

  @Test("only warn where that is declared, and the report says so")
  func warned() throws {
    let check = #"{ "check": ["sold <= area * 30[kg/ha]"], "severity": "warn", "by": ["region"] }"#
    let project = try project(check + #", { "select": ["season", "sold"] }"#)
    let outcome = try project.run("run")
    #expect(outcome.status == 0, "\(outcome.messages)")
    #expect(outcome.messages.contains("warning[check.failed]"))
    #expect(notes(outcome) == ["region N: 3 of 4 rows"] + Self.broken)
    let report = try #require(project.text("Output/small/report.md"))
    #expect(!report.contains("a.csv:3"), "keys and places of rows are for the owner's eyes")
  }

  @Test("are grouped by columns that are there")
  func unknownGroup() throws {
    let outcome = try project(#"{ "check": ["sold > 0[kg]"], "by": ["regoin"] }"#).run("check")
    #expect(outcome.messages.contains("did you mean 'region'?"), "\(outcome.messages)")
  }
}
