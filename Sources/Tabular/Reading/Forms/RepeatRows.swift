/// Gives the rows of a repeat, which a CSV export has in a file of its own, what their parents say.
///
/// Each row must name exactly one parent by its index or key; position never counts.
public struct RepeatRows {
  private let input: InputDeclaration
  private let form: SurveyForm
  private static let parentName = "#parent"
  private static let rowName = "#row"
  private static let countName = "#count"
  /// How many rows are named in a message.
  private static let shown = 5

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

  /// The rows of the repeat with the columns of their parents, in the order of the declaration.
  ///
  /// Throws `input.repeat` for rows without parent and for parents that have another number of rows
  /// than they say, and `input.duplicate-key`.
  public func joined(_ rows: Table, with parents: Table) throws(Diagnostic) -> Table {
    let found = try parentRows(of: rows, in: parents)
    try checkCounts(found, parents)
    let names = Set(rows.schema.names + parents.schema.names)
    let schema = input.schema(wanted: names)
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

  private func parentRows(of rows: Table, in parents: Table) throws(Diagnostic) -> [Int] {
    let indices = try numbered(parents)
    let names = rows.column(Self.parentName)?.textColumn
    var lost: [String] = []
    let found = (0..<rows.rowCount).map { row in
      let name = names?.text(row)
      if let name, let index = indices[name] { return index }
      lost.append(name ?? "missing")
      return -1
    }
    guard lost.isEmpty else {
      throw Diagnostic(
        .inputRepeat,
        "every row of '\(input.name)' must name a parent that is there under "
          + "'\(form.parentHeader)', but \(lost.count) do not", at: input.place,
        notes: ["not there: " + lost.prefix(Self.shown).joined(separator: ", ")])
    }
    return found
  }

  /// The row of each parent by its index or key.
  private func numbered(_ parents: Table) throws(Diagnostic) -> [String: Int] {
    let names = parents.column(Self.rowName)?.textColumn
    var indices: [String: Int] = [:]
    for row in 0..<parents.rowCount {
      guard let name = names?.text(row) else { continue }
      guard indices.updateValue(row, forKey: name) == nil else {
        throw Diagnostic(
          .inputRepeat,
          "the parents of '\(input.name)' must each have a '\(form.rowHeader)' of their own, "
            + "but '\(name)' stands twice", at: input.place)
      }
    }
    return indices
  }

  private func checkCounts(_ found: [Int], _ parents: Table) throws(Diagnostic) {
    guard let check = RepeatCount(input), let stated = parents.column(Self.countName) else {
      return
    }
    var counts = [Int](repeating: 0, count: parents.rowCount)
    for row in found { counts[row] += 1 }
    let names = parents.column(Self.rowName)?.textColumn
    let wrong = counts.indices.filter { row in
      stated.value(row).double.map { $0 != Double(counts[row]) } ?? (counts[row] > 0)
    }
    let notes = wrong.map { row in
      "\(form.rowHeader) \(names?.text(row) ?? "missing") says \(stated.value(row).neutralText), "
        + "but has \(counts[row])"
    }
    if let problem = check.problem(wrong.count, of: counts.count, notes) { throw problem }
  }

  private func checkKey(_ table: Table) throws(Diagnostic) {
    guard !table.schema.key.isEmpty else { return }
    let groups = try Groups(table, by: table.schema.key)
    guard groups.count < table.rowCount else { return }
    throw Diagnostic(
      .inputDuplicateKey,
      "'\(input.name)' must have one row for each \(input.key.joined(separator: ", ")), "
        + "but \(table.rowCount - groups.count) rows repeat an earlier one", at: input.place)
  }
}
