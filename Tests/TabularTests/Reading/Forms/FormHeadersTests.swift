import Testing

@testable import Tabular

@Suite("CSV exports of surveys")
struct FormHeadersTests {
  @Test("groups in front of a question need not be declared, and ';' is Kobo's separator")
  func groups() throws {
    let reading = try read(
      "start;farm/land/area;farm/name;_index\n2024;2.5;Ana;1\n",
      as: #"{ form: "kobo", columns: { area: "number[ha]", name: "text", _index: "int" } }"#)
    #expect(reading.messages == [])
    #expect(reading.cells == [["2.5", "Ana", "1"]])
    #expect(reading.input?.files[0].columnsIgnored == ["start"])
    #expect(reading.input?.table.schema["area"]?.origin == "input, area")
  }

  @Test(
    "every mark of ODK parts groups from questions",
    arguments: ["farm-area", "farm.area", "farm:area", "farm/area", "area"])
  func marks(header: String) throws {
    let reading = try read(
      "KEY,\(header)\nuuid:1,2\n", as: #"{ form: "odk", columns: { KEY: "text", area: "int" } }"#)
    #expect(reading.cells == [["uuid:1", "2"]])
  }

  @Test("what a version of the form does not have was not asked; otherwise it is blank")
  func versions() throws {
    let reading = try read(
      """
      g/old;new;note;__version__
      x;;;v1
      ;;;v1
      ;4;n/a;v2
      ;;n/a;v2

      """,
      as: """
        { form: "kobo", defaults: { missing: { "n/a": "refused" } },
          columns: { old: "text", new: "int", note: "text" } }
        """)
    #expect(reading.messages == [])
    let table = try #require(reading.input?.table)
    func reasons(_ column: String) -> [MissingReason?] {
      (0..<4).map { table.value(column, $0).missingReason }
    }
    #expect(reasons("old") == [nil, .blank, .notAsked, .notAsked])
    #expect(reasons("new") == [.notAsked, .notAsked, nil, .blank])
    #expect(reasons("note") == [.notAsked, .notAsked, .refused, .refused])
    #expect(table.schema.names == ["old", "new", "note"])
  }

  @Test("several choices are not asked by versions without them, and nothing chosen by others")
  func choicesByVersion() throws {
    let reading = try read(
      "why;why/cash;why/price;_version_\ncash;1;0;1\n;0;0;1\n;;;2\n;;;2\n",
      as: #"{ form: "kobo", columns: { why: "multiple(reasons)", _version_: "int" } }"#)
    #expect(reading.cells == [["cash", "1"], ["", "1"], [nil, "2"], [nil, "2"]])
    let table = try #require(reading.input?.table)
    #expect(table.value("why", 2).missingReason == .notAsked)
  }

  @Test("files by one version, or without any, cannot tell")
  func oneVersion() throws {
    for text in ["a;b;__version__\n1;;v1\n2;;v1\n", "a;b\n1;\n2;\n"] {
      let table = try #require(
        try read(text, as: #"{ form: "kobo", columns: { a: "int", b: "int" } }"#).input?.table)
      #expect(table.value("b", 0).missingReason == .blank)
    }
  }

  @Test("a question in two groups must say in which one")
  func ambiguous() throws {
    let text = "crop[1]/name,crop[2]/name\nmaize,beans\n"
    let reading = try read(text, as: #"{ form: "odk", columns: { name: "text" } }"#)
    #expect(reading.problems.all.map(\.message) == ["'name' must be one column of 't.csv', not 2"])
    #expect(reading.problems.all.first?.notes == ["columns: crop[1]/name, crop[2]/name"])
    let told = try read(
      text, as: #"{ form: "odk", columns: { second: { type: "text", header: "crop[2]/name" } } }"#)
    #expect(told.cells == [["beans"]])
  }

  @Test("columns of choices become one answer: nothing chosen is an answer, nothing asked is none")
  func choices() throws {
    let reading = try read(
      "g/why/cash;g/why/Better price;g/why/debt\n1;1;0\n0;FALSE;false\n;;\n0;TRUE;0\n",
      as: #"{ form: "kobo", columns: { why: "multiple(reasons)" } }"#)
    #expect(reading.messages == [])
    #expect(reading.cells == [["cash price"], [""], [nil], ["price"]])
    #expect(reading.input?.table.value("why", 2) == .missing(.notAsked))
  }

  @Test("words and columns of choices must agree")
  func agreement() throws {
    let reading = try read(
      "why;why/cash;why/price;why/debt\nprice cash;1;1;0\n;0;0;0\n;;;\ncash;0;0;1\n",
      as: #"{ form: "kobo", columns: { why: "multiple(reasons)" } }"#)
    #expect(
      reading.messages == [
        "t.csv:5:1: 'why' must be the same in words and in its columns, which say 'debt', "
          + "not 'cash'"
      ])
  }

  @Test("a choice that the scale lacks is told, so that no answer is lost")
  func unknownChoice() throws {
    let reading = try read(
      "why/cash;why/rain\n1;0\n", as: #"{ form: "kobo", columns: { why: "multiple(reasons)" } }"#)
    #expect(
      reading.problems.all.map(\.message) == [
        "'rain' under 'why' must be a level of the scale 'reasons', which it is not"
      ])
  }
}
