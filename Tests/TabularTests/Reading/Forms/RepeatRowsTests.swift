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
  private func joined(_ plots: String, _ survey: String = Self.survey) throws -> [[String]] {
    let input = try declared(Self.declaration).input
    let rows = try #require(RepeatRows(input))
    let parent = try declared(#"{ form: "kobo", columns: { code: "text key" } }"#).input
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
