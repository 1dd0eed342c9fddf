import Testing

@testable import Tabular

@Suite("Headers of CSV files")
struct HeaderTests {
  @Test(
    "case, spaces and ways to encode accents do not count, and are told",
    arguments: ["AREA", " area ", "Area", "\u{FEFF}\u{FEFF}area", "area\u{A0}"])
  func alike(header: String) throws {
    let reading = try read("id,\(header)\n1,2\n", as: #"{ columns: { area: "number" } }"#)
    #expect(reading.cells == [["2"]])
    #expect(reading.input?.files.first?.remarks.count == 1)
    #expect(reading.problems.warnings.map(\.code) == [.inputRemark])
    #expect(reading.input?.columnsIgnored == ["id"])
  }

  @Test("accents in one piece and in two are the same, a letter without its accent is not")
  func accents() throws {
    let declaration = #"{ columns: { r: { type: "text", header: "Regi\u00f3n" } } }"#
    #expect(try read("regio\u{301}n\nPuno\n", as: declaration).cells == [["Puno"]])
    let wrong = try read("region\nPuno\n", as: declaration)
    #expect(wrong.messages == ["t.csv:1:1: 't.csv' must have the column 'Región', which it lacks"])
    #expect(wrong.problems.all.first?.hint == "did you mean 'region'?")
  }

  @Test("the same text goes before a text that is only alike")
  func exact() throws {
    let reading = try read("AREA,area\n1,2\n", as: #"{ columns: { area: "number" } }"#)
    #expect(reading.cells == [["2"]])
    #expect(reading.input?.files.first?.remarks == [])
  }

  @Test(
    "what nobody can tell apart is refused with both places",
    arguments: [
      ("a,a", "t.csv:1:3: the column 'a' must stand once in the header, not twice"),
      ("A,A ", "t.csv:1:3: the column 'a' must stand once in the header, not twice"),
    ])
  func twice(header: String, message: String) throws {
    let reading = try read(header + "\n1,2\n", as: #"{ columns: { a: "text" } }"#)
    #expect(reading.messages == [message])
    #expect(reading.problems.all.first?.notes == ["it first stands at t.csv:1:1"])
  }

  @Test("two declared columns that only one header is like are refused")
  func shared() throws {
    let reading = try read("AREA\n1\n", as: #"{ columns: { area: "text", Area: "text" } }"#)
    #expect(reading.messages.count == 1)
    #expect(reading.messages.first?.contains("the file has only 'AREA'") ?? false)
  }

  @Test("headers that stand twice or are empty hinder nobody who does not need them")
  func unneeded() throws {
    let reading = try read("x,x,,a\n1,2,3,4\n", as: #"{ columns: { a: "int" } }"#)
    #expect(reading.cells == [["4"]])
  }

  @Test("the header may stand below a title, in rows counted as spreadsheets count them")
  func rows() throws {
    let text = "Yearly report\n\nid,kg\n1,2\n"
    let reading = try read(text, as: #"{ header: 3, columns: { kg: "int" } }"#)
    #expect(reading.cells == [["2"]])
    let misfit = try read(text + "3,x\n", as: #"{ header: 3, columns: { kg: "int" } }"#)
    #expect(misfit.messages == ["t.csv:5:3: 'kg' must be a whole number, not 'x'"])
    let short = try read("a\n1\n", as: #"{ header: 3, columns: { a: "int" } }"#)
    #expect(short.messages == ["t.csv: 't.csv' must have a header in row 3, and ends before it"])
  }

  @Test("the cells of several header rows are joined, and one that spans columns counts for all")
  func joined() throws {
    let reading = try read(
      "Title,,\nname,harvest,\n,kg,qq\nAna,1,2\n",
      as:
        #"{ header: [2, 3], columns: { name: "text", "harvest kg": "int", "harvest qq": "int" } }"#
    )
    #expect(reading.cells == [["Ana", "1", "2"]])
  }

  @Test("rows of a header that make no sense are refused", arguments: ["0", "[3, 2]", "'3'", "[]"])
  func wrongRows(rows: String) throws {
    let (_, problems) = try declared("{ header: \(rows), columns: { a: 'text' } }")
    #expect(problems.errors.map(\.code) == [.wrongValue])
  }

  @Test("a line sep= is no header; it declares the separator where nobody else does")
  func separatorLine() throws {
    let free = try read("sep=;\r\na;b\r\n1;2\r\n", as: #"{ columns: { b: "int" } }"#)
    #expect(free.cells == [["2"]])
    #expect(free.input?.files.first?.remarks == [.separator(";")])
    let agreeing = try read(
      "sep=;\na;b\n1;x\n", as: #"{ defaults: { separator: ";" }, columns: { b: "int" } }"#)
    #expect(agreeing.messages == ["t.csv:3:3: 'b' must be a whole number, not 'x'"])
    let other = try read(
      "sep=;\na;b\n1;2\n", as: #"{ defaults: { separator: "," }, columns: { b: "int" } }"#)
    #expect(
      other.messages == [
        "t.csv:1:5: the separator must be ',', as declared, not ';' as this line says"
      ])
  }
}
