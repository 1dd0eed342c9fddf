/// Reads the files of a declared input into a table, on several threads.
///
/// The same bytes give the same table, the same problems in the same order, for any number of
/// threads.
public struct InputReader {
  private let input: InputDeclaration
  private let wanted: Set<String>?
  private let withheld: WithheldRows
  private let settings: ReadingSettings
  /// The file of corrections to apply, where one is declared.
  public var corrections: InputFile?
  /// The rows that those of a repeat in a file of its own belong to.
  public var parents: RepeatParents?

  /// Prepares to read.
  ///
  /// - Parameters:
  ///   - wanted: the columns that are needed; nil for all. Others are not parsed and not checked,
  ///     except those of the key; but every declared column must be in the header.
  ///   - withheld: rows that are counted and read no further.
  ///   - jobs: how many threads may work at once.
  public init(
    _ input: InputDeclaration, wanted: Set<String>? = nil, without withheld: WithheldRows = .init(),
    jobs: Int = 1
  ) {
    self.init(
      input, wanted: wanted, settings: ReadingSettings(jobs: max(1, jobs)), without: withheld)
  }

  init(
    _ input: InputDeclaration, wanted: Set<String>?, settings: ReadingSettings,
    without withheld: WithheldRows = .init()
  ) {
    self.input = input
    // A correction may mend any column, and must be seen to hit it.
    self.wanted = input.corrections == nil ? wanted : nil
    self.withheld = withheld
    self.settings = settings
  }

  /// Reads all files, one below the other in the byte order of their names.
  ///
  /// Every problem is reported: of files, headers, cells, constraints, key, units. Of the problems
  /// of rows all are counted and the first 20 shown. A file that could not be read, or whose header
  /// does not fit, is left out where the declaration sets such files aside and others are left;
  /// else the result is nil. After other errors the result still says what was found, but must not
  /// be used.
  ///
  /// - Parameter unopened: files that belong to the input and could not even be opened.
  public func read(
    _ files: [InputFile], unopened: [FailedFile] = [], reporting diagnostics: inout Diagnostics
  ) -> ReadInput? {
    let files = files.sorted { $0.name.precedesByScalars($1.name) }
    let (input, misfits) = resolved(files)
    guard !misfits.hasErrors else {
      diagnostics.append(misfits)
      return nil
    }
    let selection = ColumnSelection(input, wanted: wanted)
    let isCSV = files.allSatisfy { input.format(of: $0.name) == .csv }
    var rows =
      isCSV
      ? CSVInput(input, selection, settings).rows(of: files)
      : JSONInput(input, selection, settings).rows(of: files)
    rows.failed = (unopened + rows.failed).sorted { $0.name.precedesByScalars($1.name) }
    guard isEnough(rows.files.count, without: rows.failed, reporting: &diagnostics) else {
      return nil
    }
    rows.tellRemarks(to: &diagnostics)
    rows.tellNotAsked(by: selection)
    do throws(Diagnostic) {
      let texts = RecordTexts(input, selection, rows.origins.files)
      let repeats = try RepeatCheck(parents, rows, texts, selection)
      rows = withheld.leaving(rows)
      try mend(&rows, of: input, selection, reporting: &diagnostics)
      var verdict = InputVerdict(input, selection, rows, settings)
      verdict.repeats = repeats
      return try verdict.result(reporting: &diagnostics)
    } catch {
      diagnostics.report(error)
      return nil
    }
  }

  /// Puts the declared corrections into the rows.
  private func mend(
    _ rows: inout PhysicalRows, of input: InputDeclaration, _ selection: ColumnSelection,
    reporting diagnostics: inout Diagnostics
  ) throws(Diagnostic) {
    guard let corrections,
      let list = CorrectionFile(corrections, of: input, selection, reporting: &diagnostics)
    else { return }
    var mending = RowCorrections(list, of: input, selection, rows.origins.files)
    rows = try mending.mended(rows, reporting: &diagnostics)
    rows.corrections = mending.applied
    rows.correctionFile = list.source
  }

  /// Compares the headers of CSV files with the declaration, and reads nothing behind them.
  ///
  /// A JSON file has no header; that it is there is all that can be said without reading it.
  public func check(
    _ files: [InputFile], unopened: [FailedFile] = [], reporting diagnostics: inout Diagnostics
  ) {
    let (input, misfits) = resolved(files)
    diagnostics.append(misfits)
    guard !misfits.hasErrors else { return }
    let selection = ColumnSelection(input, wanted: wanted)
    var failed = unopened
    for file in files where input.format(of: file.name) == .csv {
      var problems = Diagnostics()
      do throws(Diagnostic) {
        problems = try CSVColumns(of: CSVOpening(file, input.csv).text, input, selection).problems
      } catch {
        problems.report(error)
      }
      if problems.hasErrors { failed.append(FailedFile(file.name, problems)) }
    }
    let readable = files.count + unopened.count - failed.count
    _ = isEnough(readable, without: failed, reporting: &diagnostics)
  }

  /// The declaration with the headers of the first file, where that is an export of a survey.
  private func resolved(_ files: [InputFile]) -> (InputDeclaration, Diagnostics) {
    guard input.form != nil else { return (input, Diagnostics()) }
    let headers = files.filter { input.format(of: $0.name) == .csv }.compactMap { file in
      try? (
        file.name, CSVHeader(of: CSVOpening(file, input.csv).text, rows: input.csv.header).names
      )
    }
    guard let (file, names) = headers.first else { return (input.tellingNotAsked, Diagnostics()) }
    var (resolved, problems) = input.withoutClimbing.resolved(against: names, in: file)
    resolved.versionHeader = SurveyForm.versionHeaders.first { version in
      headers.allSatisfy { $0.1.contains(version) }
    }
    return (resolved, problems)
  }

  /// Whether the files that can be read are worth going on with; says which ones cannot.
  private func isEnough(
    _ readable: Int, without failed: [FailedFile], reporting diagnostics: inout Diagnostics
  ) -> Bool {
    let stopping = readable == 0 ? failed : failed.filter { !input.setsAside($0) }
    for file in stopping { diagnostics.append(file.problems) }
    guard stopping.isEmpty else { return false }
    for file in failed { diagnostics.report(input.warning(of: file)) }
    return true
  }
}
