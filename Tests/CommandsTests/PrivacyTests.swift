import TestSupport
import Testing

@testable import Commands

@Suite("Privacy on the command line")
struct PrivacyTests {
  private let project: TemporaryFolder

  init() throws {
    project = try TemporaryFolder()
    try project.write(
      """
      person,name,town,income
      P1,Ana,Alto,100
      P2,Bea,Alto,110
      P3,Ciro,Alto,120
      P4,Dina,Bajo,777
      P5,Elmo,Bajo,779

      """, to: "Input/people.csv")
  }

  /// A pipeline over persons with the steps of the one table that is written.
  private func write(
    _ steps: String, privacy: String = #"{ "person": "person", "min_cell": 3 }"#
  ) throws {
    try project.write(
      """
      {
        "acopio": 1,
        "title": "Incomes",
        "inputs": {
          "people": {
            "read": "Input/people.csv",
            "columns": { "person": "text key(person)", "name": "text private", "town": "text",
              "income": "number[PEN]" },
            "describes": "census"
          }
        },
        "tables": { "shown": [ { "from": "people" }, \(steps) ] },
        "findings": {
          "bajo": { "label": "Income in Bajo", "from": "shown", "value": "income", "where": "town == 'Bajo'" }
        },
        "charts": { "incomes": { "draw": "ranked", "from": "shown", "y": "town", "x": "income" } },
        "outputs": { "shown": true },
        "privacy": \(privacy)
      }
      """, to: "Pipelines/people.json5")
  }

  @Test(
    "a column about persons that would be published is refused before data are read",
    arguments: ["person", "name"])
  func published(column: String) throws {
    try write(#"{ "select": ["\#(column)", "town", "income"] }"#)
    for command in ["check", "run"] {
      let outcome = try project.run(command, "--quiet")
      #expect(outcome.status == 77, "\(outcome.messages)")
      #expect(outcome.messages.contains("error[privacy.published]"), "\(outcome.messages)")
      #expect(outcome.messages.contains("'\(column)'"), "\(outcome.messages)")
    }
    #expect(project.contents(below: "Output") == [:])
  }

  @Test("data about persons need a privacy section")
  func section() throws {
    try write(#"{ "summarize": { "income": "mean(income)" }, "by": ["town"] }"#)
    let text = try #require(project.text("Pipelines/people.json5"))
    try project.write(
      text.replacing(#""privacy": { "person""#, with: #""x-privacy": { "person""#),
      to: "Pipelines/people.json5")
    let outcome = try project.run("check")
    #expect(outcome.status == 78, "\(outcome.messages)")
    #expect(outcome.messages.contains("error[privacy.section-missing]"), "\(outcome.messages)")
  }

  @Test("a cell of fewer persons than allowed stands nowhere in what is published")
  func smallCells() throws {
    try write(#"{ "summarize": { "income": "mean(income)" }, "by": ["town"] }"#)
    let outcome = try project.run("run")
    #expect(outcome.status == 0, "\(outcome.messages)")
    let table = try #require(project.text("Output/people/shown.csv"))
    #expect(table.contains("Alto,110"), "\(table)")
    for file in project.files where file.hasPrefix("Output/") {
      #expect(project.text(file)?.contains("778") == false, "\(file)")
    }
  }
}
