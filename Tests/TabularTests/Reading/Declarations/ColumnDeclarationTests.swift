import Tabular
import Testing

@Suite("Declared columns")
struct ColumnDeclarationTests {
  @Test(
    "the short notation names a type with its unit, month or pattern",
    arguments: [
      ("text", Kind.text, ""), ("int[member] >= 0", .number, "member"),
      ("number[PEN/qq green]", .number, "PEN/qq green"), ("number", .number, ""),
      ("flag", .flag, ""), ("season(april) required", .day(.season(start: 4)), ""),
      ("date 'dd/MM/yyyy'", .day(.day), ""), ("month 'MM/yyyy'", .day(.month), ""),
    ])
  func types(notation: String, kind: Kind, unit: String) throws {
    let (column, problems) = try column("\"\(notation)\"")
    #expect(problems.all.isEmpty)
    #expect(column?.type.kind == kind)
    #expect(column?.type.measure.symbol == unit)
  }

  @Test(
    "words after the type say what cells must be",
    arguments: [
      ("text required unique", [ColumnConstraint.required, .unique]),
      ("number[ha] > 0", [.atLeast(.init(0, isIncluded: false))]),
      ("int 15..100", [.atLeast(.init(15)), .atMost(.init(100))]),
      ("number -2.5..2.5", [.atLeast(.init(-25, scale: 1)), .atMost(.init(25, scale: 1))]),
      ("number >= 0 <= 1", [.atLeast(.init(0)), .atMost(.init(1))]),
      ("text in ('woman', 'man', 'o''other')", [.oneOf(["woman", "man", "o'other"])]),
      ("text matches '[A-Z]{2}'", [.matches("[A-Z]{2}")]),
    ])
  func constraints(notation: String, expected: [ColumnConstraint]) throws {
    let (column, problems) = try column("\"\(notation)\"")
    #expect(problems.all.isEmpty)
    #expect(column?.constraints == expected)
  }

  @Test("keys of persons and private columns say who may see them")
  func privacy() throws {
    #expect(try column("\"text key(person)\"").column?.privacy == .person)
    #expect(try column("\"text private\"").column?.privacy == .hidden)
    #expect(try declared("{ columns: { a: \"text key\", b: \"text\" } }").input.key == ["a"])
  }

  @Test(
    "a notation that cannot be understood is told at the part that is wrong",
    arguments: [
      (
        "nmber[kg]", 25, "a column's type must be one of those that columns have, not 'nmber'",
        "did you mean 'number'?"
      ),
      (
        "number[qq gren]", 35, "'gren' must be a known unit, which it is not",
        "did you mean 'green'?"
      ),
      ("number[kg", 31, "a column's type must close '[' by ']'", nil),
      (
        "season(abril)", 32, "a column's type must name an English month, not 'abril'",
        "did you mean 'april'?"
      ),
      (
        "text requird", 30, "a column's type must be a known word after the type, not 'requird'",
        "did you mean 'required'?"
      ),
      ("text >= 0", 30, "a column's type must be a column of numbers to have '>='", nil),
      ("int 5..1", 29, "a column's type must be a range from the lower to the higher number", nil),
      (
        "date 'dd/MM/yyy'", 31,
        "a column's type must be a pattern such as 'dd/MM/yyyy', not 'dd/MM/yyy'",
        "yyyy or yy is the year, MM or MMM the month, dd or d the day"
      ),
    ] as [(String, Int, String, String?)])
  func refused(notation: String, column position: Int, message: String, hint: String?) throws {
    let (column, problems) = try column("\"\(notation)\"")
    #expect(column == nil)
    #expect(problems.all.map(\.message) == [message])
    #expect(problems.all.first?.place?.column == position + 2)
    #expect(problems.all.first?.hint == hint)
  }

  @Test("the long form adds header, label, marks, missing words and quantities")
  func longForm() throws {
    let (input, problems) = try declared(
      """
      { defaults: { decimal: ",", missing: { "s/d": "not known" } },
        columns: {
          area: { type: "number[ha] >= 0", header: "AREA TOTAL (ha)", label: "Area",
                  missing: { "-": "refused" } },
          sold: { type: "quantity", amount: "vendido", unit: "unidad", state: "estado",
                  as: "qq green" } },
        key: ["area"], bad_rows: "reject up to 1%", records: "plots[*]" }
      """)
    #expect(problems.all.isEmpty)
    let area = input.columns[0]
    #expect(area.header == "AREA TOTAL (ha)")
    #expect(area.label == "Area")
    #expect(area.numbers.decimal == UInt8(ascii: ","))
    #expect(area.missing.entries.map(\.word) == ["", "s/d", "-"])
    #expect(input.columns[1].headers == ["vendido", "unidad", "estado"])
    #expect(input.badRows == .reject(upTo: 0.01))
    #expect(input.schema().key == ["area"])
    #expect(input.schema(wanted: ["sold"]).names == ["sold"])
  }

  @Test("unknown keys and wrong values are all told, with a suggestion")
  func wrongValues() throws {
    let (_, problems) = try declared(
      """
      { defaults: { decimal: ";", encoding: "latin9", missing: { "x": "unkown" }, spearator: ";" },
        columns: { a: { type: "text", headr: "A" }, b: 3, c: { type: "quantity" } },
        key: ["z"], bad_rows: "sometimes", format: "xls", records: "a..b" }
      """)
    #expect(problems.errors.count == 11)
    #expect(Set(problems.errors.map(\.code.cause)) == [.declaration])
    #expect(problems.errors.compactMap(\.hint).contains("did you mean 'separator'?"))
    #expect(problems.errors.compactMap(\.hint).contains("did you mean 'header'?"))
  }
}
