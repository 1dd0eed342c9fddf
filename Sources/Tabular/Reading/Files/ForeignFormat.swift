/// A kind of file that is no text, or not the text that its name promises; known by its first bytes.
///
/// People rename `sales.xlsx` to `sales.csv`, save a web page in place of a download, or send what
/// another program packed. Reading on would give thousands of strange cells; so the file is refused
/// once, with the way out.
struct ForeignFormat {
  /// What the file is.
  let name: String
  /// How to get something that can be read.
  let remedy: String

  /// How many bytes are looked at.
  static let headSize = 4096

  /// The format of a file by its first bytes; nil for what may be CSV or JSON.
  init?(head: [UInt8], file: String) {
    let found = Self.all.first { signature in
      signature.starts.contains { head.starts(with: $0) }
    }
    if let found {
      self.init(found.name, found.remedy(file))
    } else if Self.isPackage(head) {
      self = Self.package(head, file)
    } else if Self.isPage(head) {
      self.init("a web page", Self.pageRemedy)
    } else {
      return nil
    }
  }

  private init(_ name: String, _ remedy: String) {
    self.name = name
    self.remedy = remedy
  }

  /// A format with the bytes that its files begin with.
  private struct Signature {
    let name: String
    let starts: [[UInt8]]
    let remedy: @Sendable (_ file: String) -> String
  }

  private static let all: [Signature] = [
    Signature(
      name: "an Excel 97 workbook", starts: [[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]]
    ) { _ in spreadsheetRemedy },
    Signature(name: "a gzip file", starts: [[0x1F, 0x8B]]) { "unpack it: gunzip -k '\($0)'" },
    Signature(name: "a bzip2 file", starts: (1...9).map { Array("BZh\($0)1AY&SY".utf8) }) {
      "unpack it: bunzip2 -k '\($0)'"
    },
    Signature(name: "an xz file", starts: [[0xFD, 0x37, 0x7A, 0x58, 0x5A, 0]]) {
      "unpack it: unxz -k '\($0)'"
    },
    Signature(name: "a Zstandard file", starts: [[0x28, 0xB5, 0x2F, 0xFD]]) {
      "unpack it: unzstd '\($0)'"
    },
    Signature(name: "a 7-Zip archive", starts: [[0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C]]) {
      "unpack it: 7z x '\($0)'"
    },
    Signature(name: "a Parquet file", starts: ["PAR1\u{15}", "PAR1\u{14}"].map { Array($0.utf8) }) {
      "convert it: duckdb -c \"COPY (FROM '\($0)') TO '\($0).csv'\""
    },
    Signature(name: "a PDF document", starts: [Array("%PDF-".utf8)]) { _ in
      "ask for the table itself, as CSV; numbers copied from a page lose signs and columns"
    },
    Signature(name: "an SPSS file", starts: ["$FL2@(#)", "$FL3@(#)"].map { Array($0.utf8) }) { _ in
      "in SPSS or PSPP: SAVE TRANSLATE /TYPE=CSV /FIELDNAMES /OUTFILE='data.csv'"
    },
    Signature(
      name: "a Stata file",
      starts: [Array("<stata_dta>".utf8)]
        + (0x69...0x73).flatMap { version in [1, 2].map { [version, $0, 1, 0] } }
    ) { _ in "in Stata: export delimited using data.csv" },
    Signature(name: "an SQLite database", starts: [Array("SQLite format 3\0".utf8)]) {
      "export a table: sqlite3 -header -csv '\($0)' 'SELECT * FROM t' > t.csv"
    },
  ]

  private static let spreadsheetRemedy =
    "open it, choose Save As, \"CSV UTF-8 (Comma delimited)\", one file for each sheet"

  private static let pageRemedy =
    "log in and download the file again; or, if it shows the table, open it in a spreadsheet and "
    + "save it as CSV UTF-8"

  private static func isPackage(_ head: [UInt8]) -> Bool {
    ["PK\u{3}\u{4}", "PK\u{5}\u{6}"].contains { head.starts(with: $0.utf8) }
  }

  /// What a ZIP archive is: spreadsheets are archives with files of known names.
  private static func package(_ head: [UInt8], _ file: String) -> ForeignFormat {
    let text = String(decoding: head, as: UTF8.self)
    if text.contains("opendocument.spreadsheet") || file.hasSuffix(".ods") {
      return ForeignFormat("an OpenDocument spreadsheet", spreadsheetRemedy)
    }
    if text.contains("xl/") || file.hasSuffix(".xlsx") || file.hasSuffix(".xlsm") {
      return ForeignFormat("an Excel workbook", spreadsheetRemedy)
    }
    return ForeignFormat("a ZIP archive", "unpack it: unzip '\(file)'")
  }

  /// Whether the bytes begin a page of HTML, or a workbook as XML.
  private static func isPage(_ head: [UInt8]) -> Bool {
    let text = String(decoding: head.prefix(512), as: UTF8.self).lowercased()
    let start = text.drop { $0.isWhitespace || $0 == "\u{FEFF}" }
    return ["<!doctype html", "<html", "<head", "<table"].contains { start.hasPrefix($0) }
  }
}
