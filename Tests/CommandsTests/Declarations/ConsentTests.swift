import TestSupport
import Testing

@testable import Commands

@Suite("Rows without consent")
struct ConsentTests {
  private func project(consent: String = "agreed == 'yes'") throws -> TemporaryFolder {
    let project = try TemporaryFolder()
    try project.write(
      "agreed;age;_index\nyes;30;1\nno;secret age;2\n;41;3\nyes;50;4\n", to: "Input/survey.csv")
    try project.write(
      "ha;_index;_parent_index\n2;1;1\n7;2;2\n1;3;4\n", to: "Input/plots.csv")
    try project.write(
      """
      { "acopio": 1,
        "inputs": {
          "survey": { "read": "Input/survey.csv", "form": "kobo", "consent": "\(consent)",
            "columns": { "agreed": "text", "age": "int" } },
          "plots": { "read": "Input/plots.csv", "form": "kobo", "parent": "survey",
            "consent": "\(consent)",
            "columns": { "agreed": { "type": "text", "header": "../agreed" }, "ha": "number[ha]" } } },
        "tables": { "people": [ { "from": "survey" } ], "land": [ { "from": "plots" } ] },
        "outputs": { "people": {}, "land": {} } }
      """, to: "Pipelines/small.json5")
    return project
  }

  @Test("they are counted in the ledger, and no message or table holds a cell of theirs")
  func ledger() throws {
    let project = try project()
    let outcome = try project.run("run", "small")
    #expect(outcome.status == 0)
    #expect(!outcome.messages.contains("secret"))
    #expect(project.text("Output/small/people.csv") == "agreed,age\nyes,30\nyes,50\n")
    let report = try #require(project.text("Output/small/report.md"))
    #expect(report.contains("without consent") && !report.contains("secret"))
  }

  @Test("the rows of a repeat go by the consent of their parent")
  func repeats() throws {
    let project = try project()
    #expect(try project.run("run", "small").status == 0)
    #expect(project.text("Output/small/land.csv") == "agreed,ha\nyes,2\nyes,1\n")
  }

  @Test("an answer that cannot be read may be no consent, and is not quoted")
  func unreadable() throws {
    let project = try project()
    try project.replace(
      "\"agreed\": \"text\", \"age\"", by: "\"agreed\": \"text in ('yes', 'no')\", \"age\"",
      in: "Pipelines/small.json5")
    try project.write("agreed;age;_index\nyes;30;1\nnever ask;50;2\n", to: "Input/survey.csv")
    let outcome = try project.run("run", "small")
    #expect(outcome.status == 65)
    #expect(outcome.messages.contains("Input/survey.csv:3"))
    #expect(!outcome.messages.contains("never"))
  }

  @Test("a row whose consent cannot be read is left out and told, and nothing of it is shown")
  func undecided() throws {
    let project = try TemporaryFolder()
    try project.write(
      """
      agreed,age
      yes,30
      never ask,secret age
      yes,old
      no,secret
      mine,41
      yes,50
      yes,31

      """, to: "Input/survey.csv")
    try project.write(
      """
      { "acopio": 1,
        "inputs": {
          "survey": { "read": "Input/survey.csv", "consent": "agreed", "bad_rows": "reject up to 60%",
            "columns": { "agreed": "flag", "age": "int" } } },
        "tables": { "people": [ { "from": "survey" }, { "select": ["age"] } ] },
        "outputs": { "people": {} } }
      """, to: "Pipelines/small.json5")
    let outcome = try project.run("run", "small")
    #expect(outcome.status == 0, "\(outcome.messages)")
    #expect(project.text("Output/small/people.csv") == "age\n30\n50\n31\n")
    let rejects = try #require(project.text("Output/small/rejects/survey.csv"))
    let lines = rejects.split(separator: "\n").dropFirst().map {
      $0.split(separator: ",").prefix(5)
    }
    #expect(
      lines.map { $0.joined(separator: " ") }.sorted() == [
        "Input/survey.csv 3 18 age input.cell", "Input/survey.csv 3 18 agreed input.cell",
        "Input/survey.csv 4 39 age input.cell", "Input/survey.csv 6 57 agreed input.cell",
      ], "\(rejects)")
    for word in ["never", "secret", "mine", "41"] { #expect(!rejects.contains(word), "\(rejects)") }
    #expect(rejects.contains("\"yes,old\""))
  }

  @Test("what a file's name says stands beside the rows with consent")
  func fileName() throws {
    let project = try TemporaryFolder()
    try project.write("agreed,age\nno,30\nyes,40\n", to: "Input/surveys/north.csv")
    try project.write("agreed,age\nyes,50\nno,60\n", to: "Input/surveys/south.csv")
    try project.write(
      """
      { "acopio": 1,
        "inputs": {
          "survey": { "read": "Input/surveys/*.csv", "consent": "agreed",
            "columns": { "agreed": "flag", "age": "int", "place": { "type": "text", "from": "file" } }
          } },
        "tables": { "people": [ { "from": "survey" }, { "select": ["age", "place"] } ] },
        "outputs": { "people": {} } }
      """, to: "Pipelines/small.json5")
    let outcome = try project.run("run", "small")
    #expect(outcome.status == 0, "\(outcome.messages)")
    #expect(project.text("Output/small/people.csv") == "age,place\n40,north\n50,south\n")
  }

  @Test("a condition that does not fit the columns is refused before anything is read")
  func refused() throws {
    let project = try project(consent: "aged == 'yes'")
    let outcome = try project.run("check", "small")
    #expect(outcome.status == 78 || outcome.status == 65)
    #expect(outcome.messages.contains("'aged' must be a column of 'survey'"))
  }

  @Test("a repeat must name the input of its parents")
  func parent() throws {
    let project = try project()
    try project.replace("\"parent\": \"survey\",", by: "", in: "Pipelines/small.json5")
    let outcome = try project.run("check", "small")
    #expect(outcome.messages.contains("'plots' must name the input that its '../' leads to"))
  }
}
