/// A file that says how much units are that vary: one line for each unit, country, product, state
/// and time.
///
/// Its columns are `unit factor base source` and, where they matter, `country product state from
/// to`; others are left aside. An empty cell holds for all.
public struct ConversionFile {
  private let file: InputFile
  private let vocabulary: Vocabulary

  /// - Parameter vocabulary: the units that bases are told in.
  public init(_ file: InputFile, vocabulary: Vocabulary) {
    self.file = file
    self.vocabulary = vocabulary
  }

  /// Reads the lines into those of other files; everything that is wrong with them is reported.
  public func read(
    into conversions: inout UnitConversions, reporting diagnostics: inout Diagnostics
  ) {
    guard let read = InputReader(declaration).read([file], reporting: &diagnostics) else { return }
    conversions.files += read.files
    for row in 0..<read.table.rowCount {
      do throws(Diagnostic) {
        let place = try read.origins.place(ofRow: row)
        let line = try conversion(read.table, row, at: place)
        if let other = conversions.add(line) { diagnostics.report(line.clash(with: other)) }
      } catch {
        diagnostics.report(error)
      }
    }
  }

  /// The columns that the file must have, and those that it has of what may be left out.
  ///
  /// What is wrong with a header that cannot be read is told when the rows are read.
  private var declaration: InputDeclaration {
    let names = (try? CSVHeader(of: CSVOpening(file, .standard).text))?.names ?? []
    var columns = ["country", "product", "state"].map { ColumnDeclaration($0, .text) }
    columns += ["from", "to"].map { ColumnDeclaration($0, .date(.iso)) }
    columns = columns.filter { names.contains($0.name) }
    columns += [
      ColumnDeclaration("unit", .text), ColumnDeclaration("factor", .number(.none)),
      ColumnDeclaration("base", .text), ColumnDeclaration("source", .text),
    ].map { column in
      var column = column
      column.constraints = [.required]
      return column
    }
    var declaration = InputDeclaration(file.name, columns: columns)
    declaration.place = Place(file: file.name)
    return declaration
  }

  private func conversion(
    _ table: Table, _ row: Int, at place: Place
  ) throws(Diagnostic) -> UnitConversion {
    func text(_ column: String) -> String? {
      table.schema[column] == nil ? nil : table.value(column, row).text
    }
    func day(_ column: String) -> Int? {
      table.column(column)?.dayColumn.flatMap { $0.ordinal(row) }.map(Int.init)
    }
    let unit = text("unit") ?? ""
    var line = UnitConversion(
      unit, factor: try factor(table, row, of: unit, at: place),
      base: try base(text("base") ?? "", of: unit, at: place))
    line.state = text("state")
    line.country = text("country")
    line.product = text("product")
    line.from = day("from")
    line.to = day("to")
    line.source = text("source") ?? ""
    line.place = place
    try check(line)
    return line
  }

  private func factor(
    _ table: Table, _ row: Int, of unit: String, at place: Place
  ) throws(Diagnostic) -> Ratio {
    guard case .decimals(let mantissas, let scale)? = table.column("factor")?.numberColumn?.storage,
      mantissas[row] > 0, let factor = Ratio(mantissa: mantissas[row], scale: scale)
    else {
      throw Diagnostic(
        .conversionLine,
        "the factor of '\(unit)' must be a number above zero with at most 18 digits", at: place)
    }
    return factor
  }

  private func base(
    _ text: String, of unit: String, at place: Place
  ) throws(Diagnostic) -> Measure {
    do throws(UnitCatalogue.Misspelling) {
      return try vocabulary.units.measure(text)
    } catch {
      throw Diagnostic(
        .conversionLine, "the base of '\(unit)' must be a unit that is known, not '\(text)'",
        at: place, hint: NearestName.hint(for: error.part, among: error.known))
    }
  }

  /// A line must hold for a state that is declared, for some day, and agree with the pipeline.
  private func check(_ line: UnitConversion) throws(Diagnostic) {
    let units = vocabulary.units
    if let state = line.state, !units.states.contains(state) {
      throw Diagnostic(
        .conversionLine, "the state of '\(line.unit)' must be declared, which '\(state)' is not",
        at: line.place, hint: NearestName.hint(for: state, among: units.states.sorted()))
    }
    if let from = line.from, let to = line.to, to < from {
      throw Diagnostic(
        .conversionLine,
        "the last day of '\(line.unit)' must not be before the first one, "
          + "\(CivilDay(ordinal: from).text)", at: line.place)
    }
    if let declared = units.entries[line.unit], !line.isAsMuch(as: declared, in: units) {
      throw Diagnostic(
        .conversionLine,
        "'\(line.unit)' must be as much as it is everywhere or as the pipeline declares, "
          + "not \(line.sizeText)", at: line.place)
    }
  }
}

extension UnitConversion {
  fileprivate func isAsMuch(as declared: UnitCatalogue.Entry, in units: UnitCatalogue) -> Bool {
    let term = term(state: nil, in: units)
    return term?.size == declared.size && term?.dimensions == declared.dimensions
  }

  fileprivate var sizeText: String { "\(NumberText.binary(factor.value))[\(base.symbol)]" }

  /// What is wrong with a line for amounts that another line covers too.
  fileprivate func clash(with other: UnitConversion) -> Diagnostic {
    Diagnostic(
      .conversionOverlap,
      "a conversion of '\(unit)' must hold where and when no other one does, not \(sizeText) beside "
        + other.sizeText, at: place,
      notes: other.place.map { ["the other one is at \($0.text)"] } ?? [])
  }
}
