import Testing

@testable import Tabular

@Suite("Columns from the names of files")
struct FileNameColumnTests {
  private func read(
    _ files: [(String, String)], as declaration: String
  ) throws -> (cells: [[String?]], messages: [String]) {
    let (input, found) = try declared(declaration)
    #expect(found.all.isEmpty)
    let folder = try ScratchFolder()
    let opened = try files.map { name, text in
      try InputFile(path: try folder.write(text, name), shownAs: "Input/" + name)
    }
    var problems = Diagnostics()
    let reading = InputReader(input).read(opened, reporting: &problems)
    return (CSVReading(input: reading, problems: problems).cells, problems.all.map(\.message))
  }

  @Test("the name without folder and ending is a column, in any order of the other columns")
  func names() throws {
    let reading = try read(
      [("norte.csv", "id,kg\n1,2\n"), ("sur.csv", "kg,id\n4,3\n6,5\n")],
      as: #"{ columns: { id: "int", kg: "int", zone: { type: "text", from: "file" } } }"#)
    #expect(reading.cells == [["1", "2", "norte"], ["3", "4", "sur"], ["5", "6", "sur"]])
  }

  @Test("a group of an expression takes a piece, which is read as its type")
  func pieces() throws {
    let declaration = #"""
      { columns: { id: "int", season: { type: "season(april)", from: "file", matches: "-(\\d{4})" } } }
      """#
    let reading = try read(
      [("kg-2023.csv", "id\n1\n"), ("kg-2024.csv", "id\n2\n")], as: declaration)
    #expect(reading.cells == [["1", "2023/24"], ["2", "2024/25"]])
    let wrong = try read([("kg.csv", "id\n1\n")], as: declaration)
    #expect(
      wrong.messages == [
        #"the name of 'Input/kg.csv' must match '-(\d{4})', which gives the column 'season'"#
      ])
  }

  @Test(
    "expressions without one group, and columns of numbers, are refused",
    arguments: [
      #"{ type: "text", from: "file", matches: "x" }"#,
      #"{ type: "text", from: "file", matches: "(a)(b)" }"#,
      #"{ type: "text", from: "file", matches: "(" }"#, #"{ type: "text", from: "folder" }"#,
      #"{ type: "number", from: "file" }"#,
    ])
  func refused(column: String) throws {
    let (_, problems) = try declared("{ columns: { a: \(column) } }")
    #expect(problems.errors.map(\.code) == [.wrongValue])
  }
}
