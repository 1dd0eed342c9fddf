import TestSupport
import Testing

@testable import Tabular

@Suite("How a CSV file is written")
struct DialectDetectionTests {
  private func detection(_ text: String) throws -> DialectDetection {
    let folder = try ScratchFolder()
    return try DialectDetection(try InputFile(path: try folder.write(text, "t.csv")))
  }

  @Test(
    "the separator is what divides every record alike",
    arguments: [
      ("a;b\n1,5;2,5\n3,5;4,5\n", ";", "it stands 1 time in each of 3 records"),
      ("a,b,c\n1,2,3\n", ",", "it stands 2 times in each of 2 records"),
      ("a\tb\n1;2\t3\n", "\t", "it stands 1 time in each of 2 records"),
      ("a|b\n\"x|y\"|2\n", "|", "it stands 1 time in each of 2 records"),
      ("a;b\n1;2\n3\n", ";", "it stands 1 time in 2 of 3 records"),
      ("sep=|\na|b\n", "|", "the first line says so: 'sep='"),
      ("a\n1\n", ",", "no usual separator divides the records; this one is the usual one"),
    ])
  func separator(text: String, separator: String, evidence: String) throws {
    let found = try detection(text)
    #expect(found.separator.value == separator.utf8.first)
    #expect(found.separator.evidence == evidence)
  }

  @Test(
    "quotes are what cells begin and end with",
    arguments: [("a,'b'\n1,'x,y'\n", "'"), ("a,b\n1,d'Or\n", "\""), ("a,\"b\"\n", "\"")])
  func quote(text: String, quote: String) throws {
    #expect(try detection(text).quote.value == quote.utf8.first)
  }

  @Test("a first record with a number is no header")
  func header() throws {
    #expect(try detection("a,b\n1,2\n").hasHeader.value)
    let found = try detection("x,2\ny,3\n").hasHeader
    #expect(!found.value)
    #expect(found.evidence == "the first record holds a number, '2'")
  }

  @Test(
    "three years or more in a row are the header of columns of years",
    arguments: [
      ("country,1990,1991,1992\nPeru,1,2,3\n", true), ("coop,2019,2020\nSatipo,1,2\n", false),
      ("country,1990,1991,1993\nPeru,1,2,3\n", false), ("1990,1991,1992\n1,2,3\n", false),
    ])
  func years(text: String, hasHeader: Bool) throws {
    #expect(try detection(text).hasHeader.value == hasHeader)
  }

  @Test(
    "marks in numbers are told only where they can mean one thing",
    arguments: [
      ("a;b\n1.234,5;2\n", ",", "."), ("a;b\n12,5;x\n", ",", nil),
      ("a;b\n1,234.5;2\n", ".", ","), ("a;b\n1.234;2\n", nil, nil),
      ("a;b\n1.234.567;2\n", nil, "."), ("a;b\n0.125;2\n", ".", nil),
      ("a;b\n12.5;2,5\n", nil, nil), ("a;b\n1 234,50;2\n", ",", " "),
      ("a;b\n2024-03-01;1\n", nil, nil),
    ])
  func marks(text: String, decimal: String?, thousands: String?) throws {
    let found = try detection(text)
    #expect(found.decimal?.value == decimal?.utf8.first)
    #expect(found.thousands?.value == thousands?.utf8.first)
  }

  @Test("what is found reads the file")
  func reads() throws {
    let folder = try ScratchFolder()
    let file = try InputFile(path: try folder.write("año;kg\n'a;b';1\n", "t.csv"))
    let table = try RawTable(file, csv: try DialectDetection(file).notation)
    #expect(table.rows == [["a;b", "1"]])
  }
}
