import TestSupport
import Testing

@testable import Commands

@Suite("acopio run")
struct RunCommandTests {
  private let project: TemporaryFolder

  init() throws { project = try TemporaryFolder.small() }

  @Test("a pipeline is run by its name, by its path, or with all others")
  func selection() throws {
    for words in [["run", "small"], ["run", "Pipelines/small.json5"], ["run"]] {
      #expect(try project.run(words).answer.hasPrefix("Output/small/report.md  "), "\(words)")
    }
    let elsewhere = try TemporaryFolder()
    let outcome = try elsewhere.run("run", project.path + "/Pipelines/small.json5")
    #expect(outcome.answer == project.path + "/Output/small/report.md  up to date\n")
    #expect(elsewhere.files == [])
  }

  @Test("a pipeline that is not there is missing, with the nearest name")
  func missing() throws {
    let outcome = try project.run("run", "smal")
    #expect(outcome.status == 66)
    #expect(outcome.messages.contains("'smal' must be a pipeline, and there is none of that name"))
    #expect(outcome.messages.contains("hint: did you mean 'small'?"))
    #expect(try TemporaryFolder().run("run").status == 66)
  }

  @Test("another input and another place leave the published set alone")
  func elsewhere() throws {
    try project.write("coop,season,sold\nA,2024,1\n", to: "new/other.csv")
    let outcome = try project.run("run", "--input", "sales=new/other.csv", "--output", "try/here")
    #expect(outcome.status == 0, "\(outcome.messages)")
    #expect(outcome.answer.hasPrefix("try/here/small/report.md  "))
    #expect(project.text("try/here/small/totals.csv") == "town,sold\nAlto,1\n")
    #expect(project.contents(below: "Output") == [:])
    let manifest = try #require(project.text("try/here/small/manifest.json"))
    #expect(manifest.contains("Input/sales.csv"), "the declared path stands in the manifest")
    #expect(!manifest.contains("other.csv"))
  }

  @Test(
    "a name that no pipeline declares is refused",
    arguments: [["-P", "year=2024"], ["--input", "sale=x.csv"]])
  func undeclared(words: [String]) throws {
    let outcome = try project.run(["run"] + words)
    #expect(outcome.status == 64)
    #expect(outcome.messages.contains("must be declared by a pipeline that is chosen"))
    #expect(project.contents(below: "Output") == [:])
  }

  @Test("the number of threads changes no byte, and must be one")
  func jobs() throws {
    #expect(try project.run("run", "--jobs", "1").status == 0)
    let first = project.contents(below: "Output")
    #expect(try project.run(["run"], environment: ["ACOPIO_JOBS": "3"]).status == 0)
    #expect(project.contents(below: "Output") == first)
    #expect(try project.run(["run"], environment: ["ACOPIO_JOBS": "many"]).status == 64)
    #expect(try project.run("run", "--jobs", "0").status == 64)
  }

  @Test("of several pipelines all are published, or none")
  func allOrNone() throws {
    try project.write(
      SmallProject.pipeline.replacing("sum(sold)", with: "sum(slod)"), to: "Pipelines/broken.json5")
    try project.write(
      SmallProject.pipeline.replacing("towns.csv", with: "gone.csv"), to: "Pipelines/lost.json5")
    let outcome = try project.run("run")
    #expect(outcome.status == 78, "of 78 and 66 the pipeline is to be mended first")
    #expect(outcome.messages.contains("Pipelines/broken.json5:"))
    #expect(outcome.messages.contains("Pipelines/lost.json5:"))
    #expect(project.contents(below: "Output") == [:])
  }

  @Test("with --strict a warning ends with 1 and publishes nothing")
  func strict() throws {
    try project.replace(
      #"{ "from": "sales" },"#,
      by: #"{ "from": "sales" }, { "check": ["sold > 90[kg]"], "severity": "warn" },"#,
      in: "Pipelines/small.json5")
    let strict = try project.run("run", "--strict")
    #expect(strict.status == 1, "\(strict.messages)")
    #expect(strict.messages.contains("warning["))
    #expect(project.contents(below: "Output") == [:])
    #expect(try project.run("run").messages.contains("warning["))
    #expect(try project.run("run", "--quiet").messages == "", "a schedule need not know")
    #expect(try project.run("run", "--quiet", "--strict").messages.contains("warning["))
  }

  @Test("with --quiet a sound run says nothing")
  func quiet() throws {
    let outcome = try project.run("run", "--quiet")
    #expect(outcome.answer + outcome.messages == "")
    #expect(outcome.status == 0)
  }

  @Test("programs get one object, and messages as one object a line")
  func json() throws {
    let outcome = try project.run("run", "--json", "--log-format", "json")
    #expect(outcome.answer.hasPrefix(#"{"published": [{"report": "Output/small/report.md", "#))
    #expect(outcome.answer.hasSuffix(#""problems": [], "status": 0}"# + "\n"))
    #expect(
      outcome.messages
        == #"{"level": "info", "event": "computing", "pipeline": "small"}"# + "\n")
    try project.replace(
      "sum(sold)\" }, \"by\"", by: "sum(slod)\" }, \"by\"", in: "Pipelines/small.json5")
    let failed = try project.run("run", "--json", "--log-format", "json")
    #expect(failed.answer.contains(#""code": "table.unknown-column""#))
    #expect(failed.answer.hasSuffix(#""status": 78}"# + "\n"))
    #expect(failed.messages.hasPrefix(#"{"level": "error", "code": "table.unknown-column""#))
  }
}
