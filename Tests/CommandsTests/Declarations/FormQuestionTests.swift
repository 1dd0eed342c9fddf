import TestSupport
import Testing

@testable import Commands

@Suite("Questions and choices of a form")
struct FormQuestionTests {
  private func project() throws -> TemporaryFolder {
    let project = try TemporaryFolder()
    try project.write(
      """
      { "content": { "translations": ["English (en)", "Español (es)"],
        "survey": [
          { "type": "select_one agree", "name": "fair", "label": ["Is it fair?", "¿Es justo?"] },
          { "type": "decimal", "name": "ha", "label": ["Land", "Tierra"] },
          { "type": "select_multiple why", "name": "outside", "label": ["Why?", "¿Por qué?"] } ],
        "choices": [
          { "list_name": "agree", "name": "1", "label": ["No", "No"] },
          { "list_name": "agree", "name": "2", "label": ["Neither", "Ni uno ni otro"] },
          { "list_name": "agree", "name": "3", "label": ["Yes", "Sí"] },
          { "list_name": "why", "name": "cash", "label": ["Cash", "Pago al contado"] },
          { "list_name": "why", "name": "debt", "label": ["Debt", "Deudas"] } ] } }
      """, to: "Input/form.json")
    try project.write(
      """
      [ { "_uuid": "a", "g/fair": "1", "ha": "2.5", "outside": "cash debt" },
        { "_uuid": "b", "g/fair": "3", "ha": "1", "outside": "cash" },
        { "_uuid": "c", "g/fair": "3", "ha": "4" }, { "_uuid": "d", "g/fair": "2", "ha": "3" } ]
      """, to: "Input/survey.json")
    try project.write(
      """
      { "acopio": 1, "title": "T", "language": "es",
        "scales": { "opinion": { "neutral": "2" } },
        "inputs": { "survey": { "read": "Input/survey.json", "form": "kobo",
          "questions": "Input/form.json", "describes": "census", "key": ["_uuid"],
          "columns": { "_uuid": "text", "fair": "scale(opinion)", "ha": "number[ha]",
            "outside": "multiple" } } },
        "tables": {
          "answers": [ { "from": "survey" } ],
          "opinions": [ { "from": "survey" },
            { "indicator": "likert", "value": "fair" } ],
          "reasons": [ { "from": "survey" }, { "estimate": { "share": "share(outside)" } } ] },
        "charts": { "reasons_chart": { "draw": "ranked", "from": "reasons", "y": "level", "x": "share" } },
        "outputs": { "answers": {}, "opinions": {}, "reasons": {} } }
      """, to: "Pipelines/small.json5")
    return project
  }

  @Test("columns have their words and scales their choices in the language of the pipeline")
  func words() throws {
    let project = try project()
    let outcome = try project.run("run", "small")
    #expect(outcome.status == 0, "\(outcome.messages)")
    let dictionary = try #require(project.text("Output/small/dictionary.csv"))
    let scale = "scale(opinion): 1 = No, 2 = Ni uno ni otro, 3 = Sí"
    #expect(dictionary.contains("answers,fair,\"\(scale)\",,¿Es justo?"))
    #expect(dictionary.contains("answers,ha,number,ha,Tierra"))
    #expect(project.text("Output/small/opinions.csv")?.contains("share_3") == true)
    #expect(project.text("Output/small/figures/reasons_chart.svg")?.contains("Deudas") == true)
    let manifest = try #require(project.text("Output/small/manifest.json"))
    #expect(manifest.contains(#""questions": {"#) && manifest.contains("Input/form.json"))
  }

  @Test("an answer that is no choice of the form is a problem of its row")
  func unknownChoice() throws {
    let project = try project()
    try project.replace(#""g/fair": "2""#, by: #""g/fair": "9""#, in: "Input/survey.json")
    let outcome = try project.run("run", "small")
    #expect(outcome.status == 65)
    #expect(
      outcome.messages.contains(
        "'fair' must be one of 1 (No), 2 (Ni uno ni otro), 3 (Sí), not '9'"), "\(outcome.messages)")
    try project.replace(
      #""form": "kobo""#, by: #""form": "kobo", "bad_rows": "reject up to 25%""#,
      in: "Pipelines/small.json5")
    #expect(try project.run("run", "small").status == 0)
    #expect(project.text("Output/small/rejects/survey.csv")?.contains("'fair' debe ser") == true)
  }

  @Test("a form that is not there, and consent by one of its questions")
  func missing() throws {
    let project = try project()
    try project.replace(
      #""describes""#, by: #""consent": "fair == '3'", "describes""#, in: "Pipelines/small.json5")
    #expect(try project.run("run", "small").status == 0)
    #expect(project.text("Output/small/answers.csv")?.split(separator: "\n").count == 3)
    try project.replace("Input/form.json", by: "Input/from.json", in: "Pipelines/small.json5")
    #expect(try project.run("check", "small").status == 66)
  }
}
