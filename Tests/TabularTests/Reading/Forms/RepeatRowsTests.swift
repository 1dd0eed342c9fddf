import Testing

@testable import Tabular

@Suite("Repeats in files of their own")
struct RepeatRowsTests {
  private static let survey = "code;grp/n_plots;_index\nA;2;1\nB;0;2\nC;1;3\n"
  private static let plots = "plot/ha;_index;_parent_index\n3;1;3\n1;2;1\n2;3;1\n"
  private static let declaration = """
    { form: "kobo", count: "n_plots", columns: {
      code: { type: "text key", header: "../code" }, ha: "number[ha] key" } }
    """

  /// What reading a repeat with its parents gives; nil for rows that are not to be used.
  private struct Joined {
    var rows: [[String]]?
    let children: CSVReading
  }

  private func joined(
    _ plots: String, _ survey: String = Self.survey, as declaration: String = Self.declaration
  ) throws -> Joined {
    let input = try declared(declaration).input
    let repeats = try #require(RepeatRows(input))
    let form = try #require(input.form).rawValue
    let parent = try declared("{ form: '\(form)', columns: { code: 'text key' } }").input
    let parents = try read(Array(survey.utf8), as: repeats.parents(in: parent, wanted: nil))
    let above = try #require(parents.input)
    let named = try repeats.named(above)
    let children = try read(Array(plots.utf8), as: repeats.children, below: named)
    guard !children.problems.hasErrors, let below = children.input else {
      return Joined(children: children)
    }
    let table = try repeats.joined(below.table, with: above.table, by: named)
    let rows = (0..<table.rowCount).map { row in table.columns.map { $0.value(row).neutralText } }
    return Joined(rows: rows, children: children)
  }

  private func read(
    _ bytes: [UInt8], as input: InputDeclaration, below parents: RepeatParents? = nil
  ) throws -> CSVReading {
    let folder = try ScratchFolder()
    let name = parents == nil ? "survey.csv" : "plots.csv"
    let file = try InputFile(path: try folder.write(bytes, name), shownAs: name)
    var reader = InputReader(input)
    reader.parents = parents
    var problems = Diagnostics()
    let read = reader.read([file], reporting: &problems)
    return CSVReading(input: read, problems: problems)
  }

  @Test("a row climbs to the parent that it names, wherever that stands")
  func climbs() throws {
    #expect(try joined(Self.plots).rows == [["C", "3"], ["A", "1"], ["A", "2"]])
  }

  @Test("rows of ODK name their parent by its key, and a repeat in a repeat by that of its row")
  func keys() throws {
    let trees = """
      kind,PARENT_KEY,KEY
      cedar,uuid:b/plots[2],uuid:b/plots[2]/trees[1]
      inga,uuid:a/plots[1],uuid:a/plots[1]/trees[1]

      """
    let plots = "data-code,PARENT_KEY,KEY\nP1,uuid:a,uuid:a/plots[1]\nP2,uuid:b,uuid:b/plots[2]\n"
    let declaration = """
      { form: "odk", columns: { code: { type: "text", header: "../code" }, kind: "text" } }
      """
    #expect(try joined(trees, plots, as: declaration).rows == [["P2", "cedar"], ["P1", "inga"]])
    let lost = try joined("kind,PARENT_KEY,KEY\ncedar,uuid:c/plots[1],k\n", plots, as: declaration)
    #expect(
      lost.children.messages == [
        "plots.csv:2:1: a record must have a parent that is there under 'PARENT_KEY', "
          + "not 'uuid:c/plots[1]'"
      ])
  }

  @Test(
    "a row without parent, and all rows of a parent that says another number, are told with places",
    arguments: [
      (
        "plot/ha;_index;_parent_index\n3;1;9\n1;2;1\n2;3;1\n",
        [
          "plots.csv:2:1: a record must have a parent that is there under '_parent_index', not '9'",
          "survey.csv:4:1: a record must have 1 row below it, as its 'n_plots' says, not none",
        ]
      ),
      (
        "plot/ha;_index;_parent_index\n3;1;3\n1;2;1\n",
        ["plots.csv:3:1: a record must have a parent with 2 rows, as its 'n_plots' says, not 1"]
      ),
      (
        "plot/ha;_index;_parent_index\n3;1;3\n1;2;1\n2;3;1\n5;4;2\n",
        ["plots.csv:5:1: a record must have a parent with 0 rows, as its 'n_plots' says, not 1"]
      ),
      (
        "plot/ha;_index;_parent_index\nx;1;3\n1;2;1\n2;3;1\n",
        ["plots.csv:2:1: 'ha' must be a number, not 'x'"]
      ),
    ])
  func misfits(plots: String, messages: [String]) throws {
    #expect(try joined(plots).children.messages == messages)
  }

  @Test("what does not fit follows 'bad_rows', each record once")
  func rejected() throws {
    let lenient = Self.declaration.replacing("form:", with: "bad_rows: 'reject up to 75%', form:")
    let plots = "plot/ha;_index;_parent_index\n4;1;9\n1;2;1\n2;3;1\n"
    let read = try joined(plots, as: lenient)
    #expect(read.rows == [["A", "1"], ["A", "2"]])
    let rejected = try #require(read.children.input?.rejected)
    #expect(rejected.map { "\($0.file):\($0.line)" } == ["plots.csv:2", "survey.csv:4"])
    #expect(rejected.map(\.original) == ["4;1;9", ""])
    #expect(read.children.input?.rowsRead == 4)
    let strict = try joined(plots, as: lenient.replacing("75", with: "49"))
    #expect(
      strict.children.problems.all.first?.message
        == "'input' must have at most 49% bad rows, not 2 problems in 4 rows")
  }

  @Test("parents that are named twice, and keys of rows that are not of their own, are refused")
  func refused() throws {
    let twice = #expect(throws: Diagnostic.self) {
      try joined(Self.plots, "code;grp/n_plots;_index\nA;2;1\nB;0;1\nC;1;3\n")
    }
    #expect(
      twice?.message
        == "the parents of 'input' must each have a '_index' of their own, but '1' stands twice")
    let repeated = #expect(throws: Diagnostic.self) {
      try joined("plot/ha;_index;_parent_index\n3;1;3\n1;2;1\n1;3;1\n")
    }
    #expect(
      repeated?.message
        == "'input' must have one row for each code and ha, but 1 row repeats an earlier one")
  }
}
