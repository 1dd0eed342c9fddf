import Testing

@testable import Tabular

@Suite("Kobo's JSON")
struct KoboJSONTests {
  /// Reads a JSON text by a declaration.
  static func read(_ text: String, as declaration: String) throws -> CSVReading {
    let (input, problems) = try declared(declaration)
    #expect(problems.all.isEmpty)
    let folder = try ScratchFolder()
    let file = try InputFile(path: try folder.write(Array(text.utf8), "t.json"), shownAs: "t.json")
    var found = Diagnostics()
    let read = InputReader(input).read([file], reporting: &found)
    return CSVReading(input: read, problems: found)
  }

  private static let trees = """
    [
    { "_uuid": "a", "__version__": "v1", "g/n_trees": "2", "g/tree": [
      { "g/tree/kind": "oak", "g/tree/nest": [{ "g/tree/nest/eggs": "3" }, { "g/tree/nest/eggs": "1" }] },
      { "g/tree/kind": "pine" } ] },
    { "_uuid": "b", "__version__": "v1", "g/n_trees": "0" },
    { "_uuid": "c", "__version__": "v1", "g/n_trees": "1", "g/tree": [
      { "g/tree/kind": "elm", "g/tree/nest": [{ "g/tree/nest/eggs": "0" }] } ] }
    ]
    """

  @Test("repeats are found below their groups, at any depth, and climb to what is around them")
  func repeats() throws {
    let reading = try Self.read(
      Self.trees,
      as: """
        { form: "kobo", records: "tree[*].nest[*]", columns: {
          who: { type: "text", header: "../../_uuid" }, kind: { type: "text", header: "../kind" },
          eggs: "int" } }
        """)
    #expect(reading.messages == [])
    #expect(reading.cells == [["a", "oak", "3"], ["a", "oak", "1"], ["c", "elm", "0"]])
  }

  @Test("each parent has as many records as it says")
  func counts() throws {
    let declaration = """
      { form: "kobo", records: "tree[*]", count: "n_trees", columns: { kind: "text" } }
      """
    #expect(try Self.read(Self.trees, as: declaration).messages == [])
    let wrong = Self.trees.replacing(#""g/n_trees": "0""#, with: #""g/n_trees": "1""#)
    #expect(
      try Self.read(wrong, as: declaration).messages == [
        "t.json:5:1: a record must have 1 row below it, as its 'n_trees' says, not none"
      ])
    let lenient = declaration.replacing("form:", with: "bad_rows: 'reject up to 25%', form:")
    let rejected = try Self.read(wrong, as: lenient).input
    #expect(rejected?.table.rowCount == 3 && rejected?.rowsRead == 4)
    #expect(rejected?.rejected.map(\.original) == [""])
    let fewer = Self.trees.replacing(#""g/n_trees": "2""#, with: #""g/n_trees": 3"#)
    let reading = try Self.read(fewer, as: lenient.replacing("25", with: "70"))
    #expect(reading.cells == [["elm"]])
    #expect(reading.input?.rejected.map(\.line) == [3, 4])
    #expect(
      reading.input?.rejected[1].problems.map(\.reason) == [
        "a record must have a parent with 3 rows, as its 'n_trees' says, not 2"
      ])
  }

  @Test("a header of counts that no parent has is told")
  func countHeader() throws {
    let declaration = """
      { form: "kobo", records: "tree[*]", count: "g/n_tree", columns: { kind: "text" } }
      """
    let problem = try Self.read(Self.trees, as: declaration).problems.all.first
    #expect(
      problem?.message
        == "the parents of 'input' must have a number under 'g/n_tree', which none has")
    #expect(problem?.hint == "did you mean 'g/n_trees'?")
  }

  @Test("a question in two groups must say in which one")
  func ambiguous() throws {
    let text = #"[{ "home/name": "x", "shop/name": "y" }]"#
    let reading = try Self.read(text, as: #"{ form: "kobo", columns: { name: "text" } }"#)
    #expect(reading.problems.all.map(\.message) == ["'name' must be one column of 't.json', not 2"])
    let told = try Self.read(
      text, as: #"{ form: "kobo", columns: { name: { type: "text", header: "shop/name" } } }"#)
    #expect(told.cells == [["y"]])
  }

  @Test("what a version of the form does not have was not asked; otherwise it is blank")
  func versions() throws {
    let reading = try Self.read(
      """
      [{ "__version__": "1", "old": "x" }, { "__version__": "1" },
       { "__version__": "2", "new": "4" }]
      """, as: #"{ form: "kobo", columns: { old: "text", new: "int" } }"#)
    let table = try #require(reading.input?.table)
    #expect((0..<3).map { table.value("old", $0).missingReason } == [nil, .blank, .notAsked])
    #expect((0..<3).map { table.value("new", $0).missingReason } == [.notAsked, .notAsked, nil])
  }

  @Test("a list of choices is one answer, and states are found inside their object")
  func listsAndObjects() throws {
    let reading = try Self.read(
      """
      [{ "g/why": ["price", "cash"], "_validation_status": { "uid": "approved" } },
       { "g/why": "debt", "_validation_status": {} }, { "g/why": [] }]
      """,
      as: """
        { form: "kobo", columns: { why: "multiple(reasons)",
          status: { type: "text", header: "_validation_status.uid" } } }
        """)
    #expect(reading.messages == [])
    #expect(reading.cells == [["cash price", "approved"], ["debt", nil], [nil, nil]])
  }
}
