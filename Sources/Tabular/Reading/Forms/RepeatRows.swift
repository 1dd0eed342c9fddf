/// Gives the rows of a repeat, which a CSV export has in a file of its own, what their parents say.
///
/// Each row must name exactly one parent by its index or key; position never counts.
public struct RepeatRows {
  private let input: InputDeclaration
  private let form: SurveyForm
  /// The column of a repeat that names parents.
  static let parentName = "#parent"
  /// The column that parents are named in.
  static let rowName = "#row"
  /// The column that says how many rows a parent has.
  static let countName = "#count"

  /// Nil for an input without a survey's form.
  public init?(_ input: InputDeclaration) {
    guard let form = input.form else { return nil }
    self.input = input
    self.form = form
  }

  /// How the rows of the repeat are read: with the column that names their parents.
  public var children: InputDeclaration {
    var children = input.withoutClimbing
    children.columns.append(ColumnDeclaration(Self.parentName, .text, header: form.parentHeader))
    return children
  }

  /// How their parents are read: only the columns that rows climb to.
  ///
  /// - Parameter wanted: the names of the columns that are needed; nil for all.
  public func parents(in parent: InputDeclaration, wanted: Set<String>?) -> InputDeclaration {
    var parents = parent
    parents.columns = input.columns.filter { column in
      column.isClimbing && (wanted.map { $0.contains(column.name) || isKey(column) } ?? true)
    }
    for index in parents.columns.indices {
      parents.columns[index].header.removeFirst(3)
      parents.columns[index].constraints.removeAll { $0 == .unique }
    }
    parents.columns.append(ColumnDeclaration(Self.rowName, .text, header: form.rowHeader))
    if let count = input.repeatCount {
      parents.columns.append(ColumnDeclaration(Self.countName, .integer(.none), header: count))
    }
    parents.key = []
    parents.repeatCount = nil
    return parents
  }

  /// The columns of the repeat that must be read for others to be joined.
  public func needed(for wanted: Set<String>?) -> Set<String>? {
    wanted.map { $0.union([Self.parentName]) }
  }

  /// The parents by the index or key that names them.
  ///
  /// Throws `input.repeat` when two of them have the same one.
  public func named(_ parents: ReadInput) throws(Diagnostic) -> RepeatParents {
    try RepeatParents(parents, of: input, form: form)
  }

  /// The rows of the repeat, which must all name a parent, with the columns of their parents in the
  /// order of the declaration.
  ///
  /// Throws `input.duplicate-key`.
  public func joined(
    _ rows: Table, with parents: Table, by names: RepeatParents
  ) throws(Diagnostic) -> Table {
    let found = names.rows(named: rows.column(Self.parentName)?.textColumn)
    let schema = input.schema(wanted: Set(rows.schema.names + parents.schema.names))
    var columns: [Column] = []
    for name in schema.names {
      guard let column = rows.column(name) ?? parents.column(name)?.gathered(found) else {
        continue
      }
      columns.append(column)
    }
    let table = try Table(schema, columns)
    try checkKey(table)
    return table
  }

  private func isKey(_ column: ColumnDeclaration) -> Bool { input.key.contains(column.name) }

  private func checkKey(_ table: Table) throws(Diagnostic) {
    guard !table.schema.key.isEmpty else { return }
    let groups = try Groups(table, by: table.schema.key)
    guard groups.count < table.rowCount else { return }
    throw Diagnostic(
      .inputDuplicateKey,
      "'\(input.name)' must have one row for each \(input.key.joined(separator: " and ")), "
        + "but \(groups.repetitions(among: table.rowCount))", at: input.place)
  }
}
