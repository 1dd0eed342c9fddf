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
