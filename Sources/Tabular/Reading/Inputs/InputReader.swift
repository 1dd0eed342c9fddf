/// Reads the files of a declared input into a table, on several threads.
///
/// The same bytes give the same table, the same problems in the same order, for any number of
/// threads.
public struct InputReader {
  private let input: InputDeclaration
  private let wanted: Set<String>?
  private let settings: ReadingSettings

  /// Prepares to read.
  ///
  /// - Parameters:
  ///   - wanted: the columns that are needed; nil for all. Others are not parsed and not checked,
  ///     except those of the key; but every declared column must be in the header.
  ///   - jobs: how many threads may work at once.
  public init(_ input: InputDeclaration, wanted: Set<String>? = nil, jobs: Int = 1) {
    self.init(input, wanted: wanted, settings: ReadingSettings(jobs: max(1, jobs)))
  }

  init(_ input: InputDeclaration, wanted: Set<String>?, settings: ReadingSettings) {
    self.input = input
    self.wanted = wanted
    self.settings = settings
  }

  /// Reads all files, one below the other in the byte order of their names.
  ///
  /// Every problem is reported: of files, headers, cells, constraints, key, units. Of the problems
  /// of rows all are counted and the first 20 shown. Nil when a file could not be read or its header
  /// does not fit; after other errors the result still says what was found, but must not be used.
  public func read(
    _ files: [InputFile], reporting diagnostics: inout Diagnostics
  ) -> ReadInput? {
    let files = files.sorted { $0.name.precedesByScalars($1.name) }
    let selection = ColumnSelection(input, wanted: wanted)
    let isCSV = files.allSatisfy { input.format(of: $0.name) == .csv }
    let found =
      isCSV
      ? CSVInput(input, selection, settings).rows(of: files, reporting: &diagnostics)
      : JSONInput(input, selection, settings).rows(of: files, reporting: &diagnostics)
    guard let rows = found else { return nil }
    let reading = InputVerdict(input, selection, rows, settings)
    do throws(Diagnostic) {
      return try reading.result(reporting: &diagnostics)
    } catch {
      diagnostics.report(error)
      return nil
    }
  }

  /// Compares the header of a CSV file with the declaration, and reads nothing behind it.
  ///
  /// A JSON file has no header; that it is there is all that can be said without reading it.
  public func check(_ file: InputFile, reporting diagnostics: inout Diagnostics) {
    guard input.format(of: file.name) == .csv else { return }
    do throws(Diagnostic) {
      let selection = ColumnSelection(input, wanted: wanted)
      diagnostics.append(try CSVColumns(of: file, input, selection).problems)
    } catch {
      diagnostics.report(error)
    }
  }
}
