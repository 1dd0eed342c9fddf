import TestSupport
import Testing

@testable import Tabular

@Suite("Definitions of forms")
struct FormDefinitionTests {
  private static let form = """
    { "name": "Members", "content": {
      "translations": ["English (en)", "Español (es)"],
      "survey": [
        { "type": "begin_group", "name": "paid", "label": ["Payment", "Pago"] },
        { "type": "select_one agree", "name": "fair", "label": ["Is it  fair?\\n", "¿Es justo?"] },
        { "type": "select_one", "select_from_list_name": "agree", "name": "soon",
          "label": [null, "¿Es pronto?"] },
        { "type": "end_group" },
        { "type": "select_multiple why or_other", "name": "outside", "label": "Why?" },
        { "type": "begin_repeat", "name": "plots" }, { "type": "decimal", "$autoname": "ha" },
        { "type": "end_repeat" } ],
      "choices": [
        { "list_name": "agree", "name": 1, "label": ["No", "No"] },
        { "list_name": "agree", "name": 2, "label": ["Neither", "Ni uno"] },
        { "list_name": "agree", "name": 3, "label": ["Yes", "Sí"] },
        { "list_name": "agree", "name": 98, "label": ["Unknown", "No sabe"] },
        { "list_name": "why", "name": "cash", "label": ["Cash", "Contado"] },
        { "list_name": "why", "name": "shop", "label": ["Cash", "Tienda"] } ] } }
    """

  /// A form as a pipeline in a language reads it.
  private func definition(
    _ text: String = Self.form, in language: String = "en"
  ) throws -> FormDefinition {
    let folder = try ScratchFolder()
    let file = try InputFile(path: try folder.write(text, "form.json"), shownAs: "form.json")
    return try FormDefinition(file, language: language)
  }

  /// The columns of a declaration under a form, and the problems.
  private func columns(
    _ columns: String, scales: [Scale] = [], in language: String = "es"
  ) throws -> (columns: [ColumnDeclaration], problems: [String]) {
    var vocabulary = someVocabulary
    vocabulary.scales += scales
    var (input, problems) = try declared(
      "{ form: 'kobo', questions: 'form.json', columns: { \(columns) } }", using: vocabulary)
    input.take(
      try definition(in: language), besides: scales.map(\.name), reporting: &problems)
    return (
      input.columns, problems.all.map { $0.message + ($0.hint.map { " | " + $0 } ?? "") }
    )
  }

  @Test("questions have their groups, lists and words")
  func questions() throws {
    let form = try definition()
    #expect(form.questions.map(\.path) == ["paid/fair", "paid/soon", "outside", "plots/ha"])
    #expect(form.questions.map(\.list) == ["agree", "agree", "why", nil])
    #expect(form.questions.map(\.label) == ["Is it fair?", "¿Es pronto?", "Why?", ""])
    #expect(form.levels(of: "agree")?.map(\.code) == ["1", "2", "3", "98"])
    #expect(form.levels(of: "why")?.map(\.label) == ["Cash (cash)", "Cash (shop)"])
  }

  @Test(
    "words are those of the pipeline's language, else of the form's first one",
    arguments: [("en", "Neither"), ("es-PE", "Ni uno"), ("fr", "Neither")])
  func languages(language: String, label: String) throws {
    #expect(try definition(in: language).levels(of: "agree")?[1].label == label)
  }

  @Test("columns take words and choices of their questions; declared ones stay")
  func taken() throws {
    let (columns, problems) = try columns(
      """
      fair: { type: "scale", missing: { "98": "not known" } }, outside: "multiple",
      land: { type: "number[ha]", header: "ha", label: "Tierra" }, _uuid: "text",
      code: { type: "text", header: "../paid/soon" }
      """)
    #expect(problems == [])
    #expect(columns.map(\.label) == ["¿Es justo?", "Why?", "Tierra", "", "¿Es pronto?"])
    let fair = try #require(columns[0].type.scale)
    #expect(fair.name == "agree" && fair.levels.map(\.label) == ["No", "Ni uno", "Sí"])
    let outside = try #require(columns[1].type.scale)
    #expect(outside.allowsSeveral && outside.codes == ["cash", "shop", "other"])
    #expect(outside.label(of: "other") == "Otro")
  }

  @Test("a scale without levels says what of the choices is neutral and what is no answer")
  func partlyDeclared() throws {
    var scale = Scale("opinion", [])
    scale.neutral = "2"
    scale.missing = [Scale.MissingCode("98", .notKnown)]
    let (columns, problems) = try columns(
      "soon: 'scale(opinion) reversed', fair: 'scale(agree)'", scales: [scale])
    #expect(problems == [])
    let soon = try #require(columns[0].type.scale)
    #expect(soon.name == "opinion" && soon.codes == ["1", "2", "3"] && soon.isReversed)
    #expect(soon.neutral == "2" && soon.missing == scale.missing)
    #expect(columns[1].type.scale?.codes == ["1", "2", "3", "98"])
  }

  @Test(
    "what the form does not have is told",
    arguments: [
      (
        "far: 'scale'",
        [
          "'far' must be a question of 'form.json', which it is not | did you mean 'fair'?"
        ]
      ),
      (
        "fair: 'scale(agrees)'",
        [
          "'agrees' must be a scale of the section 'scales' or a list of 'form.json', which it is "
            + "not | did you mean 'agree'?"
        ]
      ),
      ("ha: 'scale'", ["'ha' must be a question with choices in 'form.json', which it is not"]),
      (
        "outside: 'scale'",
        ["'outside' must be 'multiple', as its question is 'select_multiple', not 'scale'"]
      ),
    ])
  func unknown(columns: String, problems: [String]) throws {
    #expect(try self.columns(columns).problems == problems)
  }

  @Test("what is no definition of a form is refused")
  func refused() throws {
    let problem = #expect(throws: Diagnostic.self) { try definition("{ \"content\": {} }") }
    #expect(problem?.code == .inputForm)
    let (_, problems) = try declared("{ columns: { fair: 'scale' } }")
    #expect(problems.all.first?.message.contains("must name its scale") == true)
  }

  @Test(
    "the forms of others have their questions and choices", .enabled(if: Shared.isPresent),
    arguments: [
      ("favorite_coffee__v2", "en", "Favorite coffee type", ["French", "American", "British"]),
      (
        "or_other__v1", "eo", "Kiu estas via plej ŝatata imperiestro?",
        ["Julius Caesar", "Augustus", "Tiberius", "Caligula", "Other"]
      ),
      (
        "or_other__v1", "es", "Who is your favourite emperor?",
        ["Julius Caesar", "Augustus", "Tiberius", "Caligula", "Otro"]
      ),
      (
        "nested_grouped_repeatable__v2", "en", "What kind of tree is this?",
        ["Pine", "Oak", "Maple", "Spruce", "Not a tree"]
      ),
    ])
  func formpack(file: String, language: String, label: String, levels: [String]) throws {
    let bytes = try Shared.bytes("data/kobo/formpack/\(file).json")
    let form = try definition(String(decoding: bytes, as: UTF8.self), in: language)
    let question = try #require(form.questions.first { $0.list != nil })
    #expect(question.label == label)
    #expect(form.levels(for: question)?.map(\.label) == levels)
  }
}
