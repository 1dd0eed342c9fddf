import Foundation
import Pipelines
import Tabular
import TestSupport
import Testing

@Suite("Privacy")
struct PrivacyTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(Self.members, to: "Input/members.csv")
  }

  /// Six members of A and three of B; two rows of one member of B do not make a fourth person.
  private static let members = """
    member_id,coop_id,name,sold
    M1,A,Ana,10
    M2,A,Bea,20
    M3,A,Carmen,30
    M4,A,Delia,40
    M5,A,Elsa,50
    M6,A,Flor,60
    M7,B,Gina,7.125
    M8,B,Hilda,7.125
    M9,B,Ines,7.125
    M9,B,Ines,7.125

    """

  /// A pipeline over the members, with what differs from test to test.
  private func pipeline(
    steps: String, rest: String = "",
    privacy: String = #""privacy": { "person": "member_id", "min_cell": 5 },"#
  ) -> String {
    """
    {
      "acopio": 1, \(privacy)
      "inputs": { "members": { "read": "Input/members.csv", "columns": {
        "member_id": "text key(person)", "coop_id": "text", "name": "text private",
        "sold": "number[kg]" } } },
      "tables": { "sales": [ { "from": "members" }, \(steps) ] },
      \(rest) "outputs": { "sales": true }
    }
    """
  }

  private func check(_ text: String) throws -> Diagnostics {
    try folder.write(text, to: "Pipelines/p.json5")
    return Planner.plan(
      pipelineAt: folder.path + "/Pipelines/p.json5", options: RunOptions()
    ).diagnostics
  }

  private func run(_ text: String) throws {
    try folder.write(text, to: "Pipelines/p.json5")
    let options = RunOptions()
    let (plan, diagnostics) = Planner.plan(
      pipelineAt: folder.path + "/Pipelines/p.json5", options: options)
    for problem in diagnostics.errors { Issue.record("\(problem.text())") }
    _ = try PipelineRun(try #require(plan), options: options).published()
  }

  private static let means = """
    { "summarize": { "mean_sold": "mean(sold)" }, "by": ["coop_id"] }
    """

  @Test("a cell with too few persons behind it is withheld in file, table, chart and text")
  func withheldEverywhere() throws {
    let rest = """
      "findings": { "sold": { "label": "Mean sold", "from": "sales", "value": "mean_sold",
        "by": ["coop_id"] } },
      "charts": { "bars": { "draw": "ranked", "from": "sales", "y": "coop_id", "x": "mean_sold" } },
      """
    try run(pipeline(steps: Self.means, rest: rest))
    #expect(folder.text("Output/p/sales.csv") == "coop_id,mean_sold\nA,35\nB,\n")
    let published = folder.files.filter { $0.hasPrefix("Output/") }
    #expect(published.contains("Output/p/figures/bars.svg"))
    for file in published {
      let text = try #require(folder.text(file))
      #expect(!text.contains("7.125") && !text.contains("7.13"), "\(file)")
    }
    #expect(folder.text("Output/p/report.md")?.contains("withheld") == true)
    #expect(folder.text("Output/p/findings.csv")?.contains("suppressed") == true)
  }

  private static let indicators = [
    #"{ "indicator": "kaplan_meier", "time": "sold", "event": "sold > 20[kg]" }"#,
    #"{ "indicator": "cumulative_incidence", "time": "sold", "cause": "coop_id", "censored": "B" }"#,
    #"{ "indicator": "roc", "size": "sold", "outcome": "sold > 20[kg]" }"#,
    #"{ "indicator": "composition", "value": "if(sold > 50[kg], 'most', 'less')" }"#,
  ]

  @Test("rows that show a value of one person are withheld", arguments: indicators)
  func shownValues(step: String) throws {
    try run(pipeline(steps: step))
    let rows = try #require(folder.text("Output/p/sales.csv")).split(separator: "\n").dropFirst()
    #expect(rows.contains { $0.hasSuffix(",,,") })
    for row in rows {
      #expect(Set(row.split(separator: ",")).isDisjoint(with: ["20", "40", "60"]), "\(row)")
    }
  }

  @Test(
    "a private number is not published as a value that a row shows",
    arguments: indicators.dropLast())
  func privateShownValues(step: String) throws {
    let text = pipeline(steps: step).replacing("number[kg]", with: "number[kg] private")
    #expect(try check(text).exitStatus == 77)
  }

  @Test("rows that lost the key of their person stand for one person each")
  func rowsOfOnePerson() throws {
    try run(pipeline(steps: #"{ "select": ["coop_id", "sold"] }"#))
    let lines = try #require(folder.text("Output/p/sales.csv")).split(separator: "\n")
    #expect(Set(lines.dropFirst()) == [","])
  }

  @Test(
    "a private column or the key of a person that would be published is refused, with its place",
    arguments: [
      (#"{ "where": "sold > 0" }"#, "member_id"), (#"{ "select": ["name", "sold"] }"#, "name"),
      (#"{ "derive": { "who": "lower(name)" } }, { "select": ["who"] }"#, "who"),
      (#"{ "summarize": { "who": "first(member_id)" }, "by": ["coop_id"] }"#, "who"),
    ])
  func refusedAtCheck(steps: String, column: String) throws {
    let diagnostics = try check(pipeline(steps: steps))
    #expect(diagnostics.exitStatus == 77)
    let problem = try #require(
      diagnostics.errors.first { $0.message.contains("'\(column)'") })
    #expect(problem.code == .privatePublished)
    #expect(problem.place?.file == "Pipelines/p.json5")
  }

  @Test("counts, sums and means clear the privacy of what they fold")
  func cleared() throws {
    let steps = #"{ "summarize": { "n": "count_distinct(member_id)" }, "by": ["coop_id"] }"#
    #expect(try check(pipeline(steps: steps)).exitStatus == 0)
  }

  @Test(
    "a finding may not name persons, neither by its value nor by its groups",
    arguments: [
      #""value": "first(name)""#, #""value": "min(member_id)""#,
      #""value": "sum(sold)", "by": ["member_id"]"#, #""value": "sum(sold)", "by": ["name"]"#,
    ])
  func findings(entry: String) throws {
    let rest = #""findings": { "f": { "label": "F", "from": "members", \#(entry) } },"#
    let diagnostics = try check(pipeline(steps: Self.means, rest: rest))
    #expect(diagnostics.exitStatus == 77)
  }

  @Test("a finding over an input counts its persons although nothing else needs them")
  func findingOverInput() throws {
    let rest = """
      "findings": { "f": { "label": "F", "from": "members", "value": "sum(sold)",
        "where": "coop_id == 'B'" } },
      """
    try run(pipeline(steps: Self.means, rest: rest))
    #expect(folder.text("Output/p/findings.csv")?.contains("28.5") == false)
    #expect(folder.text("Output/p/findings.csv")?.contains("suppressed") == true)
  }

  @Test("the column of persons must be there")
  func unknownPerson() throws {
    let privacy = #""privacy": { "person": "member", "min_cell": 5 },"#
    let diagnostics = try check(pipeline(steps: Self.means, privacy: privacy))
    #expect(diagnostics.exitStatus == 78)
    #expect(diagnostics.errors.first?.hint == "did you mean 'member_id'?")
  }

  @Test("records with private cells are quoted neither in messages nor in rejects")
  func privateRecords() throws {
    try folder.write(Self.members + "M10,A,Secreta,many\n", to: "Input/members.csv")
    let stopping = pipeline(steps: Self.means)
    try folder.write(stopping, to: "Pipelines/p.json5")
    let (plan, _) = Planner.plan(
      pipelineAt: folder.path + "/Pipelines/p.json5", options: RunOptions())
    let failure = #expect(throws: RunFailure.self) {
      try PipelineRun(try #require(plan), options: RunOptions()).published()
    }
    let texts = failure?.diagnostics.all.map { $0.text() } ?? []
    #expect(!texts.isEmpty && !texts.joined().contains("Secreta"))
    try run(
      stopping.replacing(#""read":"#, with: #""bad_rows": "reject up to 50%", "read":"#))
    let rejects = try #require(folder.text("Output/p/rejects/members.csv"))
    #expect(rejects.contains("members.csv,12") && !rejects.contains("Secreta"))
  }

  @Test("a model that rests on too few persons is withheld from tables and findings")
  func models() throws {
    let rest = """
      "models": { "line": { "fit": "ols", "from": "sales", "formula": "sold ~ coop_id" } },
      "findings": { "constant": { "label": "Constant", "value": "line.coef(intercept)" } },
      """
    let steps = #"{ "where": "coop_id == 'B' or member_id == 'M1'" }"#
    let text = pipeline(steps: steps, rest: rest).replacing(
      #""sales": true"#, with: #""sales": false"#)
    try run(text)
    let lines = try #require(folder.text("Output/p/line.csv")).split(separator: "\n")
    #expect(lines.dropFirst() == ["line,(intercept),,,,,,,,", "line,coop_id=B,,,,,,,,"])
    #expect(folder.text("Output/p/findings.csv")?.contains("suppressed") == true)
  }

  @Test("an input with the key of a person needs a privacy section")
  func sectionMissing() throws {
    let diagnostics = try check(pipeline(steps: Self.means, privacy: ""))
    #expect(diagnostics.exitStatus == 78)
    #expect(diagnostics.errors.map(\.code) == [.privacyMissing])
  }
}
