import Testing

@testable import Tabular

@Suite("Reading JSON inputs")
struct JSONInputTests {
  private func read(
    _ text: String, as declaration: String, file name: String = "t.json"
  ) throws -> CSVReading {
    let (input, declarationProblems) = try declared(declaration)
    #expect(declarationProblems.all.isEmpty)
    let folder = try ScratchFolder()
    let file = try InputFile(path: try folder.write(text, name), shownAs: name)
    var problems = Diagnostics()
    let read = InputReader(input).read([file], reporting: &problems)
    return CSVReading(input: read, problems: problems)
  }

  @Test("records become rows by the rules of CSV cells; numbers are exact from their text")
  func records() throws {
    let reading = try read(
      """
      [{"id": "a", "n": 0.1000, "when": {"on": "2024-03-01"}, "ok": true, "z": 1},
       {"id": 7, "n": "12.5", "when": {"on": null}, "ok": 0}, {"id": null, "n": 2e3}]
      """,
      as: """
        { columns: { id: "text", n: "number", on: { type: "date", header: "when.on" }, ok: "flag" } }
        """)
    #expect(reading.problems.all.isEmpty)
    #expect(
      reading.cells == [
        ["a", "0.1", "2024-03-01", "true"], ["7", "12.5", nil, "false"], [nil, "2000", nil, nil],
      ])
    #expect(reading.input?.columnsIgnored == ["z"])
    #expect(reading.input?.table.columns[1].numberColumn?.decimalScale == 4)
  }

  @Test("a path leads to records in lists, and headers climb out of them")
  func nested() throws {
    let reading = try read(
      """
      [{"form/code": "A", "plots": [{"plots/ha": "1.5"}, {"plots/ha": "2"}]}, {"form/code": "B"},
       {"form/code": "C", "plots": [{"plots/ha": "0.25"}]}]
      """,
      as: """
        { form: "kobo", records: "plots[*]",
          columns: { code: { type: "text", header: "../code" }, ha: "number[ha] > 0" } }
        """)
    #expect(reading.problems.all.isEmpty)
    #expect(reading.cells == [["A", "1.5"], ["A", "2"], ["C", "0.25"]])
  }

  @Test("each line of NDJSON is a record")
  func lines() throws {
    let reading = try read(
      "{\"a\": 1}\n{\"a\": 2}\n", as: "{ columns: { a: \"int\" } }", file: "t.ndjson")
    #expect(reading.cells == [["1"], ["2"]])
  }

  @Test("values that do not fit are told at their place, with the record to send back")
  func problems() throws {
    let text =
      "[\n {\"a\": 1, \"t\": \"x\"},\n {\"a\": \"b\", \"t\": \"}\"},\n {\"a\": 2, \"t\": [1]}\n]"
    let columns = "columns: { a: \"int\", t: \"text\" }"
    let reading = try read(text, as: "{ \(columns) }")
    #expect(
      reading.messages == [
        "t.json:3:8: 'a' must be a whole number, not 'b'",
        "t.json:4:16: 't' must be a text, not 'a list'",
      ])
    let rejecting = try read(text, as: "{ \(columns), bad_rows: \"reject up to 90%\" }")
    #expect(rejecting.cells == [["1", "x"]])
    #expect(rejecting.input?.rejected.map(\.original).first == "{\"a\": \"b\", \"t\": \"}\"}")
    #expect(rejecting.input?.rejected.map(\.line) == [3, 4])
  }

  @Test(
    "documents without the records or columns that are declared are refused",
    arguments: [
      (
        "[{\"b\": 1}]", "{ columns: { a: \"int\" } }",
        "t.json: 't.json' must have the column 'a', which it lacks"
      ),
      (
        "[{\"plot\": 1}]", "{ records: \"plots[*]\", columns: { a: \"int\" } }",
        "t.json: 't.json' must have records under 'plots', which it lacks"
      ),
      (
        "[1]", "{ columns: { a: \"int\" } }", "t.json:1:2: a record must be an object, not a number"
      ),
      (
        "[{\"a\": 1, \"a\": 2}]", "{ columns: { a: \"int\" } }",
        "t.json:1:11: 'a' must stand once in its object, not twice"
      ),
    ])
  func refused(text: String, declaration: String, message: String) throws {
    let reading = try read(text, as: declaration)
    #expect(reading.messages == [message])
    #expect(reading.problems.exitStatus == 65)
  }
}
