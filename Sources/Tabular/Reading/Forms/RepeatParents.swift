/// The rows that those of a repeat belong to, by the index or key that names them.
public struct RepeatParents: Sendable {
  /// The header under which rows of the repeat name their parent.
  let header: String
  /// The header that says how many rows a parent has; nil where none is declared.
  let countHeader: String?
  /// How many rows each parent says it has.
  let stated: [Int?]
  /// Where they stand.
  let origins: RowOrigins
  private let rows: [String: Int]

  /// The parents as they were read for a repeat.
  ///
  /// Throws `input.repeat` when two of them have the same index or key.
  init(
    _ parents: ReadInput, of repeated: InputDeclaration, form: SurveyForm
  ) throws(Diagnostic) {
    header = form.parentHeader
    countHeader = repeated.repeatCount
    origins = parents.origins
    let counts = parents.table.column(RepeatRows.countName)
    stated = (0..<parents.table.rowCount).map { row in
      counts?.value(row).double.flatMap(Int.init(exactly:))
    }
    let names = parents.table.column(RepeatRows.rowName)?.textColumn
    var rows: [String: Int] = [:]
    for row in stated.indices {
      guard let name = names?.text(row) else { continue }
      guard rows.updateValue(row, forKey: name) == nil else {
        throw Diagnostic(
          .inputRepeat,
          "the parents of '\(repeated.name)' must each have a '\(form.rowHeader)' of their own, "
            + "but '\(name)' stands twice", at: repeated.place)
      }
    }
    self.rows = rows
  }

  /// The row of the parent with a name; nil where it is not there.
  func row(named name: String?) -> Int? { name.flatMap { rows[$0] } }

  /// The row of each parent that a column names; the column must name no other.
  func rows(named names: TextColumn?) -> [Int] {
    guard let names else { return [] }
    let found = names.levels.map { rows[$0] ?? -1 }
    return names.codes.map { $0 < 0 ? -1 : found[Int($0)] }
  }
}
