import TestSupport
import Testing

@testable import Tabular

@Suite("Writing CSV")
struct CSVWriterTests {
  @Test("missing cells are empty, seasons and days have one spelling")
  func cells() throws {
    let table = try #require(
      TableLiteral.table(
        """
        coop  season   day         sold [kg]  member
        A     2020/21  2020-01-31  10.50      true
        -     -        -           -          -
        """))
    let published = PublishedTable(name: "t", table: table)
    #expect(
      String(decoding: CSVWriter.bytes(of: published), as: UTF8.self) == """
        coop,season,day,sold,member
        A,2020/21,2020-01-31,10.5,true
        ,,,,

        """)
  }

  @Test(
    "quotes stand only where they are needed",
    arguments: [
      ("plain", "plain"), ("a,b", "\"a,b\""), ("say \"a\"", "\"say \"\"a\"\"\""),
      ("two\nlines", "\"two\nlines\""), ("\"\u{301}x", "\"\"\"\u{301}x\""),
      (" spaces ", " spaces "), ("", ""),
    ])
  func quotes(text: String, written: String) {
    #expect(CSVWriter.quoted(text) == written)
  }

  @Test("a text of no characters is told from a missing one")
  func emptyText() throws {
    let schema = Schema([Field("chosen", .text), Field("n", .number)])
    let table = try Table(
      schema, [.texts(TextColumn(["", nil])), .numbers(NumberColumn(whole: [1, 2]))])
    let bytes = CSVWriter.bytes(of: PublishedTable(name: "t", table: table))
    #expect(String(decoding: bytes, as: UTF8.self) == "chosen,n\n\"\",1\n,2\n")
  }

  @Test("the count of persons never leaves the house")
  func personCount() throws {
    let schema = Schema([Field("a", .number), Field(Schema.personCount, .number)])
    let table = try Table(
      schema, [.numbers(NumberColumn(whole: [1])), .numbers(NumberColumn(whole: [7]))])
    let bytes = CSVWriter.bytes(of: PublishedTable(name: "t", table: table))
    #expect(String(decoding: bytes, as: UTF8.self) == "a\n1\n")
  }
}
