import TestSupport
import Testing

@testable import Commands

@Suite("References to other inputs")
struct ReferenceTests {
  private func project(
    member: String = "text required", refers: String = "members.id", options: String = ""
  ) throws -> TemporaryFolder {
    let project = try TemporaryFolder()
    try project.write("id,leader\nA1,A1\nA2,A1\n", to: "Input/members.csv")
    try project.write("member,kg\nA1,5\nX9,7\n,3\nX8,1\n", to: "Input/deliveries.csv")
    try project.write(
      """
      { "acopio": 1,
        "inputs": {
          "members": { "read": "Input/members.csv",
            "columns": { "id": "text key", "leader": "text refers members.id" } },
          "deliveries": { "read": "Input/deliveries.csv", \(options)
            "columns": { "member": "\(member) refers \(refers)", "kg": "number[kg]" } } },
        "tables": { "sold": [ { "from": "deliveries" }, { "select": ["kg"] } ] },
        "outputs": { "sold": {} },
        "privacy": { "person": "id", "min_cell": 1 } }
      """, to: "Pipelines/small.json5")
    return project
  }

  @Test("each value that is nowhere is an error with its place; missing cells refer to nothing")
  func lost() throws {
    let outcome = try project(member: "text").run("run", "small")
    #expect(outcome.status == 65)
    #expect(
      outcome.messages.contains(
        "Input/deliveries.csv:3:1: error[input.reference]: 'member' must be a value of "
          + "'members.id', not 'X9'"))
    #expect(
      outcome.messages.contains("Input/deliveries.csv:5:1") && outcome.messages.contains("2 errors")
    )
  }

  @Test("persons who are not known elsewhere are not named", arguments: ["key(person)", "private"])
  func persons(privacy: String) throws {
    let outcome = try project(member: "text \(privacy)").run("run", "small")
    #expect(outcome.status == 65)
    #expect(outcome.messages.contains("'member' must be a value of 'members.id'"))
    #expect(!outcome.messages.contains("X9"))
  }

  @Test("rows that refer to nothing may be left out, and are counted")
  func tolerated() throws {
    let project = try project(member: "text", options: "\"bad_rows\": \"reject up to 60%\",")
    #expect(try project.run("run", "small").status == 0)
    #expect(project.text("Output/small/sold.csv") == "kg\n5\n3\n")
  }

  @Test(
    "a reference to nothing is refused before anything is read",
    arguments: [
      ("member.id", "'member' must be an input with rows, which it is not"),
      ("members.ids", "'ids' must be a column of 'members', which it is not"),
      ("deliveries.kg", "'member' must be of the same type as 'deliveries.kg' to refer to it"),
      ("members", "must name an input and its column after 'refers'"),
    ])
  func unknown(refers: String, message: String) throws {
    let outcome = try project(refers: refers).run("check", "small")
    #expect(outcome.status == 78 || outcome.status == 65)
    #expect(outcome.messages.contains(message))
  }
}
