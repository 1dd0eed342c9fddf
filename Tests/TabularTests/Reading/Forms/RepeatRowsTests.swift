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

  /// The rows of a repeat with their parents, or the first problem.
  private func joined(
    _ plots: String, _ survey: String = Self.survey, as declaration: String = Self.declaration
  ) throws -> [[String]] {
    let input = try declared(declaration).input
    let rows = try #require(RepeatRows(input))
    let form = try #require(input.form).rawValue
    let parent = try declared("{ form: '\(form)', columns: { code: 'text key' } }").input
    let children = try read(Array(plots.utf8), as: rows.children)
    let parents = try read(Array(survey.utf8), as: rows.parents(in: parent, wanted: nil))
    let table = try rows.joined(
      try #require(children.input?.table), with: try #require(parents.input?.table))
    return (0..<table.rowCount).map { row in table.columns.map { $0.value(row).neutralText } }
  }

  @Test("a row climbs to the parent that it names, wherever that stands")
  func climbs() throws {
    #expect(try joined(Self.plots) == [["C", "3"], ["A", "1"], ["A", "2"]])
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
    #expect(try joined(trees, plots, as: declaration) == [["P2", "cedar"], ["P1", "inga"]])
    let lost = #expect(throws: Diagnostic.self) {
      try joined("kind,PARENT_KEY,KEY\ncedar,uuid:c/plots[1],k\n", plots, as: declaration)
    }
    #expect(lost?.message.contains("under 'PARENT_KEY', but 1 do not") == true)
  }

  @Test(
    "a row without parent, a parent named twice and another number of rows are refused",
    arguments: [
      (
        "plot/ha;_index;_parent_index\n3;1;9\n1;2;1\n2;3;1\n", survey,
        "every row of 'input' must name a parent that is there under '_parent_index', but 1 do not"
      ),
      (
        plots, "code;grp/n_plots;_index\nA;2;1\nB;0;1\nC;1;3\n",
        "the parents of 'input' must each have a '_index' of their own, but '1' stands twice"
      ),
      (
        "plot/ha;_index;_parent_index\n3;1;3\n1;2;1\n", survey,
        "'input' must have as many rows for each parent as 'n_plots' says, but 1 of 3 have others"
      ),
      (
        "plot/ha;_index;_parent_index\n3;1;3\n1;2;1\n1;3;1\n", survey,
        "'input' must have one row for each code, ha, but 1 rows repeat an earlier one"
      ),
    ])
  func refused(plots: String, survey: String, message: String) throws {
    let problem = #expect(throws: Diagnostic.self) { try joined(plots, survey) }
    #expect(problem?.message == message)
  }
}
