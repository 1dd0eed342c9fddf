import TestSupport
import Testing

@testable import Commands

@Suite("The section 'scales'")
struct ScaleSectionTests {
  /// A survey of one answer and one of several levels.
  private func project(scales: String = Self.scales, from rows: String) throws -> TemporaryFolder {
    let project = try TemporaryFolder()
    try project.write("code,fair,why\n\(rows)\n", to: "Input/survey.csv")
    try project.write(
      """
      { "acopio": 1, "scales": { \(scales) },
        "inputs": { "survey": { "read": "Input/survey.csv", "describes": "census",
          "columns": { "code": "text", "fair": "scale(agreement)", "why": "multiple(reasons)" } } },
        "tables": {
          "answers": [ { "from": "survey" } ],
          "shares": [ { "from": "survey" }, { "estimate": { "share": "share(why)" } } ] },
        "outputs": { "answers": {}, "shares": {} } }
      """, to: "Pipelines/opinions.json5")
    return project
  }

  private static let scales = """
    "agreement": { "levels": [["1", "Disagree"], ["2", "Agree"]], "missing": { "98": "not known" } },
    "reasons": { "levels": [["cash", "Cash on the day"], ["price", "Better price"], "debt"] }
    """

  @Test("answers are written as codes, and the dictionary says what the codes mean")
  func codes() throws {
    let project = try project(from: "1,Agree,price cash\n2,98,\n3,1,Better price")
    #expect(try project.run("run", "opinions").status == 0)
    #expect(
      project.text("Output/opinions/answers.csv")
        == "code,fair,why\n1,2,cash price\n2,,\n3,1,price\n")
    let dictionary = try #require(project.text("Output/opinions/dictionary.csv"))
    #expect(dictionary.contains("\"scale(agreement): 1 = Disagree, 2 = Agree\""))
    #expect(dictionary.contains("debt = debt"))
  }

  @Test("every level has its share, also one that nobody chose, among those who answered")
  func shares() throws {
    let project = try project(from: "1,2,price cash\n2,1,\n3,1,price")
    #expect(try project.run("run", "opinions").status == 0)
    let rows = project.text("Output/opinions/shares.csv")?.split(separator: "\n").dropFirst()
    #expect(
      rows?.map { $0.split(separator: ",").prefix(2).joined(separator: " ") }
        == ["cash 0.5", "price 1", "debt 0"])
  }

  @Test(
    "a scale in which one text would mean two things is refused",
    arguments: [
      (
        #""levels": [["1", "Agree"], ["2", "Agree"]]"#,
        "'2' must have a code and a label that no other level has"
      ),
      (#""levels": [["1", "2"], ["2", "Agree"]]"#, "'2' must have a code and a label"),
      (#""levels": [["1", "No"]], "neutral": "3""#, "'neutral' must be the code of a level"),
      (
        #""levels": [["1", "No"]], "missing": { "1": "refused" }"#,
        "'1' must be a level or a missing code, not both"
      ),
      (#""levels": []"#, "'levels' must be a list of codes with their labels"),
      (#""levels": [["1"], [2]]"#, "a level must be a code and a label"),
    ])
  func refused(scale: String, message: String) throws {
    let project = try project(
      scales: "\"agreement\": { \(scale) }, \"reasons\": { \"levels\": [\"a\"] }", from: "1,1,a")
    let outcome = try project.run("check", "opinions")
    #expect(outcome.status == 78)
    #expect(outcome.messages.contains(message))
  }
}
