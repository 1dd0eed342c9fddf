import Testing

@testable import Tabular

@Suite("Reading inputs")
struct InputReaderTests {
  @Test("cells become what their columns declare, in the order of the declaration")
  func types() throws {
    let reading = try read(
      """
      name,n,share,paid,on,season,when
      Ana,3,0.50,true,2024-03-01,2024/25,2024-03
      "Luz ""la"" Paz",-4,12,no,2023-12-31,2023-24,1969-12
      ,5.0,.5,1,2000-02-29,2022,2000-01

      """,
      as: """
        { columns: { season: "season(april)", n: "int", share: "number", name: "text",
          paid: "flag", on: "date", when: "month" } }
        """)
    #expect(reading.problems.all.isEmpty)
    #expect(
      reading.cells == [
        ["2024/25", "3", "0.5", "Ana", "true", "2024-03-01", "2024-03"],
        ["2023/24", "-4", "12", "Luz \"la\" Paz", "false", "2023-12-31", "1969-12"],
        ["2022/23", "5", "0.5", nil, "true", "2000-02-29", "2000-01"],
      ])
    #expect(reading.input?.table.value("name", 2) == .missing(.blank))
    #expect(reading.input?.files.first?.digest.count == 64)
  }

  @Test("decimal commas, thousands marks and words for missing values are as declared")
  func notations() throws {
    let reading = try read(
      "a;b\n1.234,5;-99\ns/d;2\n",
      as: """
        { defaults: { separator: ";", decimal: ",", thousands: ".", missing: { "s/d": "not known" } },
          columns: { a: "number", b: { type: "int", missing: { "-99": "refused" } } } }
        """)
    #expect(reading.problems.all.isEmpty)
    #expect(reading.cells == [["1234.5", nil], [nil, "2"]])
    #expect(reading.input?.table.value("a", 1) == .missing(.notKnown))
    #expect(reading.input?.table.value("b", 0) == .missing(.refused))
  }

  @Test("a byte order mark, CR and CRLF line ends, blank lines and no last line end are read over")
  func lineEnds() throws {
    for text in ["\u{FEFF}a,b\r\n1,x\r\n\r\n2,y", "a,b\r1,x\r2,y\r", "\n\na,b\n1,x\n\n\n2,y\n\n"] {
      let reading = try read(text, as: "{ columns: { a: \"int\", b: \"text\" } }")
      #expect(reading.cells == [["1", "x"], ["2", "y"]])
      #expect(reading.problems.all.isEmpty)
    }
  }

  @Test("every problem is told with its line, also behind quoted line ends and CRLF")
  func places() throws {
    let reading = try read(
      "t,n\r\n\"two\r\nlines\",1\r\nx,abc\r\ny\r\nz,2,3\r\n\r\n\"w\"v,4\r\nok,5\r\n",
      as: "{ columns: { t: \"text\", n: \"number >= 2\" } }")
    #expect(
      reading.messages == [
        "t.csv:2:1: 'n' must be at least 2, not '1'",
        "t.csv:4:3: 'n' must be a number, not 'abc'",
        "t.csv:5:1: a record must have 2 cells, as the header, not 1",
        "t.csv:6:1: a record must have 2 cells, as the header, not 3",
        "t.csv:8:1: a record must have a separator behind each closing quote, "
          + "not other text",
      ])
    #expect(reading.problems.all[1].place?.excerpt == "x,abc")
    #expect(reading.problems.exitStatus == 65)
  }

  @Test("bad rows are left out and listed up to the declared share, and stop the run above it")
  func rejects() throws {
    let text = "id,n\n" + (1...99).map { "a\($0),\($0)\n" }.joined() + "bad,x\n"
    let declaration = "{ columns: { id: \"text\", n: \"int\" }, bad_rows: \"reject up to 1%\" }"
    let reading = try read(text, as: declaration)
    #expect(reading.problems.all.isEmpty)
    #expect(reading.input?.table.rowCount == 99)
    #expect(reading.input?.rowsRead == 100)
    let rejected = try #require(reading.input?.rejected.first)
    #expect(reading.input?.rejected.count == 1)
    #expect(rejected.line == 101)
    #expect(rejected.original == "bad,x")
    #expect(rejected.problems.map(\.reason) == ["'n' must be a whole number, not 'x'"])
    #expect(rejected.byteOffset == text.utf8.count - 6)
    let worse = try read(text + "y,y\n", as: declaration)
    #expect(
      worse.messages.first
        == "t.json5:1:3: 'input' must have at most 1% bad rows, not 2 problems in 101 rows")
  }

  @Test("rows that only fail a constraint are left out with the others, and origins still fit")
  func constraintRejects() throws {
    let reading = try read(
      "id,n,s\na,1,x\nb,-1,x\nc,zz,x\nd,4,y\ne,5,q\n",
      as: """
        { columns: { id: "text", n: "int >= 0", s: "text in ('x', 'y')" },
          bad_rows: "reject up to 100%" }
        """)
    #expect(reading.cells == [["a", "1", "x"], ["d", "4", "y"]])
    #expect(reading.input?.rejected.map(\.line) == [3, 4, 6])
    #expect(try reading.input?.origins.place(ofRow: 1).line == 5)
  }

  @Test("a key that repeats is told with both lines")
  func key() throws {
    let reading = try read(
      "id,n\na,1\nb,2\na,1\n", as: "{ columns: { id: \"text\", n: \"int\" }, key: [\"id\", \"n\"] }"
    )
    #expect(
      reading.messages == [
        "t.json5:1:3: 'input' must have one row for each id and n, but 1 row repeats an earlier one"
      ])
    #expect(reading.problems.all.first?.notes == ["t.csv:4 repeats t.csv:2: a, 1"])
  }

  @Test("amounts in several units and states come in one measure, exactly where they can")
  func quantities() throws {
    let text = "v,u,s\n10,kg,green\n2.5,qq,green\n,qq,\n3,lata,green\n4,kg,\n"
    var (input, _) = try declared(
      """
      { columns: { x: { type: "quantity", amount: "v", unit: "u", state: "s", as: "kg green" } } }
      """)
    input.units = someUnits
    let reading = try read(Array(text.utf8), as: input)
    #expect(reading.cells == [["10"], ["115"], [nil], [nil], [nil]])
    #expect(
      reading.input?.unknownQuantities.map { "\($0.text) \($0.rows)" }
        == ["lata green 1", "kg 1"])
    #expect(reading.problems.errors.count == 2)
    let known = try read(Array("v,u,s\n10,kg,green\n2.5,qq,green\n".utf8), as: input)
    #expect(known.input?.table.columns.first?.numberColumn?.decimalScale == 1)
  }

  @Test("amounts are rounded once, also beside a unit whose factor is no decimal")
  func quantitiesRoundedOnce() throws {
    var (input, _) = try declared(
      """
      { columns: { x: { type: "quantity", amount: "v", unit: "u", state: "s", as: "qq green" } } }
      """)
    input.units = someUnits
    let text = "v,u,s\n7007.28,qq,green\n46,kg,green\n1,kg,green\n"
    let reading = try read(Array(text.utf8), as: input)
    #expect(reading.cells == [["7007.28"], ["1"], ["0.021739130434782608"]])
  }

  @Test("a header that lacks a declared column, or has it twice, is told with a suggestion")
  func headers() throws {
    let reading = try read(
      "area,Harvets,area\n1,2,3\n", as: "{ columns: { area: \"number\", harvest: \"number\" } }")
    #expect(
      reading.messages == [
        "t.csv:1:14: the column 'area' must stand once in the header, not twice",
        "t.csv:1:1: 't.csv' must have the column 'harvest', which it lacks",
      ])
    #expect(reading.problems.all[1].hint == "did you mean 'Harvets'?")
    #expect(reading.input == nil)
  }

  @Test(
    "files that are no CSV text are refused with the place",
    arguments: [
      ("", "t.csv: 't.csv' must have a header and rows, not nothing"),
      ("\n\n", "t.csv: 't.csv' must have a header and rows, not nothing"),
      (
        "a\n\"x\ny\n",
        "t.csv:2:1: the quote that opens here must be closed before the end of the file"
      ),
      ("\"a\n", "t.csv:1:1: the quote that opens here must be closed before the end of the file"),
    ])
  func brokenFiles(text: String, message: String) throws {
    #expect(try read(text, as: "{ columns: { a: \"text\" } }").messages == [message])
  }

  @Test("a byte that is not UTF-8 is told with its offset, line and a hint")
  func encoding() throws {
    let (input, _) = try declared("{ columns: { a: \"text\" } }")
    let reading = try read(Array("a,b\nx,1\ny".utf8) + [0xE9, 44, 50, 10], as: input)
    #expect(
      reading.messages == ["t.csv:3:2: the file must be UTF-8 text, which byte 10 is not"])
  }

  @Test("a header alone is a table without rows")
  func headerOnly() throws {
    let reading = try read("a,b\n", as: "{ columns: { a: \"number\", b: \"text\" } }")
    #expect(reading.problems.all.isEmpty)
    #expect(reading.input?.table.rowCount == 0)
    #expect(reading.input?.table.schema.names == ["a", "b"])
  }

  @Test("a record with NUL is bad, whatever column it stands in")
  func nul() throws {
    let reading = try read("a,b\n1\0,2\nx,3\0\n", as: "{ columns: { a: \"text\" } }")
    #expect(reading.problems.errors.map(\.code.name) == ["input.nul", "input.nul"])
  }

  @Test("files are read one below the other in the byte order of their names")
  func manyFiles() throws {
    let folder = try ScratchFolder()
    let (input, _) = try declared("{ columns: { a: \"int\", t: \"text\" } }")
    let texts = ["b.csv": "t,a\ny,2\n", "a.csv": "a,t,z\n1,x,9\n", "B.csv": "a,t\n3,x\n"]
    let files = try texts.sorted { $0.key > $1.key }.map {
      try InputFile(path: try folder.write($0.value, $0.key), shownAs: $0.key)
    }
    var problems = Diagnostics()
    let read = try #require(InputReader(input, jobs: 2).read(files, reporting: &problems))
    #expect(read.files.map(\.name) == ["B.csv", "a.csv", "b.csv"])
    #expect(read.table.columns[0].numberColumn?.doubles == [3, 1, 2])
    #expect(read.table.columns[1].textColumn?.levels == ["x", "y"])
    #expect(read.columnsIgnored == ["z"])
    #expect(try read.origins.place(ofRow: 1).text == "a.csv:2:1")
  }

  @Test("private cells and their lines are not shown")
  func privacy() throws {
    let reading = try read(
      "name,code\nAna,12\n",
      as: "{ columns: { name: \"text private\", code: \"text private in ('1')\" } }")
    #expect(reading.problems.errors.last?.message == "'code' must be one of '1'")
    #expect(reading.problems.errors.last?.place?.excerpt == "")
  }
}
