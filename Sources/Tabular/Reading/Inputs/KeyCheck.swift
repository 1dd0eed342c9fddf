/// Makes sure that the key of an input tells its rows apart.
struct KeyCheck {
  private let input: InputDeclaration
  private let table: Table
  private let origins: RowOrigins

  /// How many repeated rows are named.
  private static let shown = 5

  init(_ input: InputDeclaration, _ table: Table, _ origins: RowOrigins) {
    self.input = input
    self.table = table
    self.origins = origins
  }

  /// Reports rows that repeat the key of an earlier one.
  func report(to diagnostics: inout Diagnostics) throws(Diagnostic) {
    guard !input.key.isEmpty else { return }
    let groups = try Groups(table, by: input.key)
    guard groups.count < table.rowCount else { return }
    var notes: [String] = []
    for (row, group) in groups.indices.enumerated() {
      let first = groups.firstRows[Int(group)]
      guard first != row, notes.count < Self.shown else { continue }
      let places = (try origins.place(ofRow: row), try origins.place(ofRow: first))
      notes.append("\(places.0.line(after: places.1))\(keyText(row))")
    }
    diagnostics.error(
      .inputDuplicateKey,
      "'\(input.name)' must have one row for each \(input.key.joined(separator: " and ")), "
        + "but \(groups.repetitions(among: table.rowCount))",
      at: input.place, notes: notes)
  }

  /// The key of a row, unless a part of it is private.
  private func keyText(_ row: Int) -> String {
    let isHidden = input.key.contains { table.schema[$0]?.privacy == .hidden }
    guard !isHidden else { return "" }
    let cells = input.key.map { table.value($0, row).shownText }
    return ": " + cells.joined(separator: ", ")
  }
}

extension Groups {
  /// How many rows repeat others, as in "2 rows repeat earlier ones".
  func repetitions(among rows: Int) -> String {
    rows - count == 1 ? "1 row repeats an earlier one" : "\(rows - count) rows repeat earlier ones"
  }
}

extension Place {
  /// "file:7 repeats file:3".
  fileprivate func line(after first: Place) -> String {
    "\(file):\(line) repeats \(first.file):\(first.line)"
  }
}

extension Value {
  /// The value as text, or the word "missing".
  fileprivate var shownText: String { missingReason == nil ? neutralText : "missing" }
}
