/// The corrections of one input as their file lists them, one on each line.
///
/// Its columns are those of the input's key, by the headers they have in the input, then
/// `column old new who why`. A column `input` lets one file serve several inputs.
struct CorrectionFile {
  /// The corrections of the input, in the order of the file.
  let corrections: [Correction]
  /// The key of the row that each one means, by the names of the input.
  let keys: Table

  /// What was read.
  let source: ReadInput.SourceFile

  /// The columns beside the key.
  static let columns = ["column", "old", "new", "who", "why"]

  /// Reads a file; everything that is wrong with it is reported.
  ///
  /// Nil when something is.
  init?(
    _ file: InputFile, of input: InputDeclaration, _ selection: ColumnSelection,
    reporting diagnostics: inout Diagnostics
  ) {
    var problems = Diagnostics()
    let declaration = Self.declaration(of: input, hasInputs: Self.hasInputs(file, input))
    guard let read = InputReader(declaration).read([file], reporting: &problems),
      let source = read.files.first
    else {
      diagnostics.append(problems)
      return nil
    }
    let table = read.table
    let rows = (0..<table.rowCount).filter { row in
      let column = Self.name("input", of: input)
      return table.schema[column] == nil || table.value(column, row).text == input.name
    }
    var corrections: [Correction] = []
    for row in rows {
      do throws(Diagnostic) {
        let place = try read.origins.place(ofRow: row)
        corrections.append(try Correction(table, row, at: place, of: input, selection))
      } catch {
        problems.report(error)
      }
    }
    diagnostics.append(problems)
    guard !problems.hasErrors else { return nil }
    self.corrections = corrections
    self.source = source
    keys = table.selecting(input.key).gathered(rows)
  }

  /// The name of a column beside those of the key, which it must not clash with.
  fileprivate static func name(_ header: String, of input: InputDeclaration) -> String {
    input.key.contains(header) ? " " + header : header
  }

  /// The corrections as an input of their own; cells are texts just as they stand.
  private static func declaration(
    of input: InputDeclaration, hasInputs: Bool
  ) -> InputDeclaration {
    let key = input.columns.filter { input.key.contains($0.name) }.map { column in
      var column = column
      column.constraints = [.required]
      column.isKey = false
      column.found = [:]
      // What the name of a file says stands in the list of corrections like any other key.
      if column.fileName != nil {
        column.fileName = nil
        column.header = column.name
      }
      return column
    }
    let words = columns.map { name -> ColumnDeclaration in
      var column = ColumnDeclaration(
        Self.name(name, of: input), .text, header: name)
      column.constraints = ["column", "who", "why"].contains(name) ? [.required] : []
      return column
    }
    let inputs =
      hasInputs ? [ColumnDeclaration(name("input", of: input), .text, header: "input")] : []
    var declaration = InputDeclaration(input.name, columns: key + words + inputs)
    declaration.place = input.place
    return declaration
  }

  /// Whether corrections name their input; what is wrong with a header that cannot be read is told
  /// when the rows are read.
  private static func hasInputs(_ file: InputFile, _ input: InputDeclaration) -> Bool {
    let header = try? CSVHeader(of: CSVOpening(file, .standard).text)
    let isKey = input.columns.contains { input.key.contains($0.name) && $0.header == "input" }
    return !isKey && header?.names.contains("input") ?? false
  }
}

extension Correction {
  /// A row of a file of corrections.
  ///
  /// Throws `input.correction-column` for a column that cannot be mended.
  fileprivate init(
    _ table: Table, _ row: Int, at place: Place, of input: InputDeclaration,
    _ selection: ColumnSelection
  ) throws(Diagnostic) {
    func text(_ header: String) -> String {
      table.value(CorrectionFile.name(header, of: input), row).text ?? ""
    }
    column = text("column")
    old = text("old")
    new = text("new")
    who = text("who")
    why = text("why")
    self.place = place
    physical = try selection.physicalColumn(corrected: column, of: input, at: place)
  }
}

extension ColumnSelection {
  /// The column of the file that a correction means.
  fileprivate func physicalColumn(
    corrected name: String, of input: InputDeclaration, at place: Place
  ) throws(Diagnostic) -> Int {
    let headers = physical.map(\.header)
    if let index = declared.firstIndex(where: { $0.name == name }), uses[index].count == 1,
      !input.key.contains(name)
    {
      return uses[index][0]
    }
    let keyHeaders = input.columns.filter { input.key.contains($0.name) }.flatMap(\.headers)
    if let index = headers.firstIndex(of: name), !keyHeaders.contains(name) { return index }
    let names = headers.filter { !keyHeaders.contains($0) }
    throw Diagnostic(
      .inputCorrectionColumn,
      "a correction of '\(input.name)' must name a column that is not of the key, not '\(name)'",
      at: place, notes: ["columns: " + names.joined(separator: ", ")],
      hint: NearestName.hint(for: name, among: names))
  }
}
