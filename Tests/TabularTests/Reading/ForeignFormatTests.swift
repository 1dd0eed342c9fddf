import Testing

@testable import Tabular

@Suite("Files that are no text")
struct ForeignFormatTests {
  /// The first bytes of files, and what they are.
  private static let heads: [(head: [UInt8], name: String, format: String, remedy: String)] = [
    (
      bytes("PK\u{3}\u{4}....[Content_Types].xml...xl/workbook.xml"), "a.csv", "an Excel workbook",
      "Save As"
    ),
    (bytes("PK\u{3}\u{4}...."), "a.xlsx", "an Excel workbook", "Save As"),
    (
      bytes("PK\u{3}\u{4}mimetypeapplication/vnd.oasis.opendocument.spreadsheet"), "a.csv",
      "an OpenDocument spreadsheet", "Save As"
    ),
    (bytes("PK\u{3}\u{4}....sales.csv"), "a.csv", "a ZIP archive", "unzip 'a.csv'"),
    (
      [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0], "a.csv", "an Excel 97 workbook",
      "Save As"
    ),
    ([0x1F, 0x8B, 8, 0], "a.csv.gz", "a gzip file", "gunzip -k 'a.csv.gz'"),
    (bytes("BZh91AY&SY"), "a.bz2", "a bzip2 file", "bunzip2 -k 'a.bz2'"),
    (bytes("PAR1\u{15}\0"), "a.parquet", "a Parquet file", "COPY (FROM 'a.parquet')"),
    (bytes("%PDF-1.7\n"), "a.csv", "a PDF document", "ask for the table itself"),
    (bytes("$FL2@(#) IBM SPSS"), "a.sav", "an SPSS file", "SAVE TRANSLATE"),
    (bytes("<stata_dta><header>"), "a.dta", "a Stata file", "export delimited"),
    ([0x72, 2, 1, 0], "a.dta", "a Stata file", "export delimited"),
    (bytes("\n <!DOCTYPE HTML><html>"), "a.csv", "a web page", "download the file again"),
    (bytes("<table><tr><td>1</td>"), "a.xls", "a web page", "download the file again"),
  ]

  private static func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

  @Test("are known by their first bytes, and refused with the way out", arguments: heads)
  func refused(head: [UInt8], name: String, format: String, remedy: String) throws {
    let found = try #require(ForeignFormat(head: head, file: name))
    #expect(found.name == format)
    #expect(found.remedy.contains(remedy), "\(found.remedy)")
  }

  @Test(
    "a text that only looks a little like one is read",
    arguments: ["PAR1,PAR2\n1,2\n", "PK,name\n", "BZh,1\n", "<5,>5\n1,2\n", "rs\n", "%PDF\n", ""])
  func text(head: String) {
    #expect(ForeignFormat(head: Array(head.utf8), file: "a.csv") == nil)
  }

  @Test("opening such a file says what it is")
  func opened() throws {
    let folder = try ScratchFolder()
    let path = try folder.write([0x1F, 0x8B, 8, 0], "sales.csv")
    let problem = #expect(throws: Diagnostic.self) {
      try InputFile(path: path, shownAs: "Input/sales.csv")
    }
    #expect(problem?.code == .foreignFormat)
    #expect(problem?.message == "'Input/sales.csv' must be CSV or JSON, not a gzip file")
    #expect(problem?.hint == "unpack it: gunzip -k 'Input/sales.csv'")
  }
}
