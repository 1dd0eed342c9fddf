import Testing

@testable import Tabular

/// What reading a text as the file `t.csv` gives.
struct CSVReading {
  let input: ReadInput?
  let problems: Diagnostics

  /// The rows as texts, nil for missing cells.
  var cells: [[String?]] {
    guard let table = input?.table else { return [] }
    return (0..<table.rowCount).map { row in
      table.columns.map { $0.presence[row] ? $0.value(row).neutralText : nil }
    }
  }

  /// The messages of all problems with their places.
  var messages: [String] {
    problems.all.map { ($0.place.map { $0.text + ": " } ?? "") + $0.message }
  }
}

/// Reads bytes by a declaration, in blocks of some bytes on some threads.
func read(
  _ bytes: [UInt8], as input: InputDeclaration, wanted: Set<String>? = nil,
  settings: ReadingSettings = ReadingSettings()
) throws -> CSVReading {
  let folder = try ScratchFolder()
  let file = try InputFile(path: try folder.write(bytes, "t.csv"), shownAs: "t.csv")
  var problems = Diagnostics()
  let read = InputReader(input, wanted: wanted, settings: settings)
    .read([file], reporting: &problems)
  return CSVReading(input: read, problems: problems)
}

/// Reads a text by the text of a declaration.
func read(
  _ text: String, as declaration: String, settings: ReadingSettings = ReadingSettings()
) throws -> CSVReading {
  let (input, problems) = try declared(declaration)
  #expect(problems.all.isEmpty)
  return try read(Array(text.utf8), as: input, settings: settings)
}
