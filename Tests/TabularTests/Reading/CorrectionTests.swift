import Testing

@testable import Tabular

@Suite("Corrections")
struct CorrectionTests {
  private static let declaration = """
    { columns: { id: "text", year: "int", harvest: "number >= 0", on: "date", note: "text private" },
      key: ["id", "year"], corrections: "corrections.csv" }
    """

  private static let rows = """
    id,year,harvest,on,note
    A,2023,120.50,2023-05-01,x
    B,2023,12O,2023-05-02,x
    A,2024,-7,2024-05-01,secret
    C,2023,80,31/02/2023,x

    """

  /// Reads the rows with the lines of a file of corrections.
  private func read(_ lines: String..., rows: String = rows) throws -> CSVReading {
    let folder = try ScratchFolder()
    let (input, problems) = try declared(Self.declaration)
    #expect(problems.all.isEmpty)
    let file = try InputFile(path: try folder.write(rows, "t.csv"), shownAs: "t.csv")
    let text = (["id,year,column,old,new,who,why"] + lines).joined(separator: "\n") + "\n"
    let list = try InputFile(path: try folder.write(text, "c.csv"), shownAs: "c.csv")
    var found = Diagnostics()
    var reader = InputReader(input)
    reader.corrections = list
    let read = reader.read([file], reporting: &found)
    return CSVReading(input: read, problems: found)
  }

  private static let all = [
    "B,2023,harvest,12O,120,M. Quispe,a letter for a zero",
    "A,2024,harvest,-7.0,7,M. Quispe,no harvest is negative",
    "C,2023,on,31/02/2023,2023-02-28,L. Paz,asked by telephone",
  ]

  @Test("mended rows are rows like others, in their place, and every hit is counted")
  func mended() throws {
    let reading = try read(Self.all[0], Self.all[1], Self.all[2])
    #expect(reading.messages == [])
    #expect(
      reading.cells.map { Array($0.prefix(4)) } == [
        ["A", "2023", "120.5", "2023-05-01"], ["B", "2023", "120", "2023-05-02"],
        ["A", "2024", "7", "2024-05-01"], ["C", "2023", "80", "2023-02-28"],
      ])
    let input = try #require(reading.input)
    #expect(input.corrections.map(\.who) == ["M. Quispe", "M. Quispe", "L. Paz"])
    #expect(input.corrections.map(\.cells) == [1, 1, 1])
    #expect(input.correctionFile?.digest.count == 64)
    #expect(try (0..<4).map { try input.origins.place(ofRow: $0).line } == [2, 3, 4, 5])
  }

  @Test(
    "a correction that does not fit its row is an error at its own line",
    arguments: [
      ("D,2023,harvest,1,2,P,w", "must mean a row of 'input', and none has its key: D, 2023"),
      (
        "A,2023,harvest,121,2,P,w",
        "the cell to mend in 'harvest' must be '121', as 'old' says, not '120.50'"
      ),
      ("A,2024,note,x,y,P,w", "the cell to mend in 'note' must be what 'old' says"),
      ("A,2023,yield,1,2,P,w", "must name a column that is not of the key, not 'yield'"),
      ("A,2023,id,A,B,P,w", "must name a column that is not of the key, not 'id'"),
      ("A,2023,harvest,120.50,many,P,w", "must have a number in 'harvest', not 'many'"),
      ("A,2023,harvest,120.50,2,,w", "'who' must be present"),
    ])
  func wrong(line: String, message: String) throws {
    let reading = try read(Self.all[0], Self.all[1], Self.all[2], line)
    let problem = try #require(reading.problems.errors.first)
    #expect(problem.place.map { "\($0.file):\($0.line)" } == "c.csv:5")
    #expect(problem.message.contains(message))
    #expect(!problem.message.contains("secret"))
  }

  @Test("corrections of one cell follow each other, and a mended value keeps to its constraints")
  func chain() throws {
    let chained = try read(
      Self.all[0], Self.all[1], Self.all[2], "A,2023,harvest,120.50,121,P,a",
      "A,2023,harvest,121,-1,P,b")
    #expect(chained.messages == ["t.csv:2:1: 'harvest' must be at least 0, not '-1'"])
  }

  @Test("an input without a key takes no corrections")
  func key() throws {
    let (_, problems) = try declared("{ columns: { a: \"text\" }, corrections: \"c.csv\" }")
    #expect(problems.all.map(\.code) == [.inputCorrectionKey])
  }

  @Test("headers may be written otherwise, and a part of the key may be the name of the file")
  func headers() throws {
    let folder = try ScratchFolder()
    let (input, problems) = try declared(
      """
      { columns: { id: "text", n: "number", year: { type: "text", from: "file" } },
        key: ["id", "year"], corrections: "c.csv" }
      """)
    #expect(problems.all.isEmpty)
    let file = try InputFile(
      path: try folder.write("other, N ,ID\nx,1,a\nx,two,b\n", "2024.csv"), shownAs: "2024.csv")
    let list = try InputFile(
      path: try folder.write(
        "id,year,column,old,new,who,why\na,2024,n,1,5,P,w\nb,2024,n,two,2,P,w\n", "c.csv"))
    var found = Diagnostics()
    var reader = InputReader(input)
    reader.corrections = list
    let read = reader.read([file], reporting: &found)
    #expect(found.errors.isEmpty)
    #expect(
      CSVReading(input: read, problems: found).cells == [["a", "5", "2024"], ["b", "2", "2024"]])
  }

  @Test("what stands in JSON records is mended too")
  func json() throws {
    let folder = try ScratchFolder()
    let (input, _) = try declared(
      "{ columns: { id: \"text\", n: \"number\" }, key: [\"id\"], corrections: \"c.csv\" }")
    let file = try InputFile(
      path: try folder.write(#"[{"id": "a", "n": 1.5}, {"id": "b", "n": "x"}]"#, "t.json"),
      shownAs: "t.json")
    let list = try InputFile(
      path: try folder.write("id,column,old,new,who,why\na,n,1.50,2,P,w\nb,n,x,3,P,w\n", "c.csv"))
    var found = Diagnostics()
    var reader = InputReader(input)
    reader.corrections = list
    let read = reader.read([file], reporting: &found)
    #expect(CSVReading(input: read, problems: found).cells == [["a", "2"], ["b", "3"]])
  }
}
