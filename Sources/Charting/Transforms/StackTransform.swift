import Tabular

/// Puts the numbers of a group on top of each other, in the order of the table.
struct StackTransform: Transform {
  /// How numbers are piled up.
  enum Mode: String, CaseIterable, Sendable {
    /// From zero; numbers below zero pile up downwards.
    case zero
    /// As shares of what the group holds in all.
    case normalize
    /// Each from where the one before it ended, up or down.
    case running
  }

  static let manual = Manual(
    "stack", "the numbers of a group on top of each other",
    parameters: [
      Parameter("stack", .column, required: true, "the numbers"),
      Parameter("by", .columns, "columns that tell groups apart, each a pile of its own"),
      Parameter(
        "mode", .choice(Mode.allCases.map(\.rawValue)),
        "`zero` unless said; `normalize` for shares of the group; `running` for a balance"),
    ],
    results: [
      Parameter("from", .number, "where the row begins in its pile"),
      Parameter("to", .number, "where it ends"),
      Parameter(
        "part", .number, "the number as a share of its group; missing in a group of both signs"),
    ],
    example: #"{ "stack": "usd_per_kg", "by": ["channel"], "mode": "normalize" }"#)

  let column: Written
  let by: [Written]
  let mode: Mode

  init(_ column: Written, by: [Written], mode: Mode) {
    self.column = column
    self.by = by
    self.mode = mode
  }

  init?(_ arguments: Arguments, reporting diagnostics: inout Diagnostics) {
    by = arguments.texts("by", reporting: &diagnostics)
    mode =
      arguments.choice("mode", Mode.allCases.map(\.rawValue), reporting: &diagnostics)
      .flatMap(Mode.init) ?? .zero
    guard let column = arguments.text("stack", reporting: &diagnostics) else { return nil }
    self.column = column
  }

  func schema(
    from schema: Schema, of table: String, reporting diagnostics: inout Diagnostics
  ) -> Schema? {
    let numbers = numbers(column, in: schema, of: table, reporting: &diagnostics)
    guard let numbers, has(by, schema, of: table, reporting: &diagnostics) else { return nil }
    return fields(numbers).reduce(schema) { $0.setting($1) }
  }

  private func fields(_ numbers: Field) -> [Field] {
    let measure = mode == .normalize ? .none : numbers.measure
    return ["from", "to"].map {
      Field($0, .number, measure: measure, label: numbers.title)
    } + [Field("part", .number, label: numbers.title)]
  }

  func rows(of table: Table) throws(Diagnostic) -> Table {
    var piled = [Piled?](repeating: nil, count: table.rowCount)
    for rows in RowGroups(table, by: by).groups { pile(rows, of: table, into: &piled) }
    let cells = [piled.map { $0?.from }, piled.map { $0?.to }, piled.map { $0?.part }]
    var result = table
    for (field, numbers) in zip(table.schema[column.text].map(fields) ?? [], cells) {
      result = try result.setting(field, .numbers(NumberColumn(numbers)))
    }
    return result
  }

  private struct Piled {
    let from: Double
    let to: Double
    let part: Double?
  }

  /// Piles up the rows of a group; one without a number has no place.
  private func pile(_ rows: [Int], of table: Table, into piled: inout [Piled?]) {
    let known = rows.compactMap { row in
      table.value(column.text, row).double.map { (row: row, number: $0) }
    }
    let whole = known.reduce(0) { $0 + $1.number }
    let hasParts = whole > 0 && (mode == .running || known.allSatisfy { $0.number >= 0 })
    guard mode != .normalize || hasParts else { return }
    let scale = mode == .normalize ? 1 / whole : 1
    var ends = (above: 0.0, below: 0.0)
    for (row, number) in known {
      let isBelow = mode != .running && number < 0
      let from = isBelow ? ends.below : ends.above
      let to = Self.cleaned(from + number)
      if isBelow { ends.below = to } else { ends.above = to }
      piled[row] = Piled(
        from: Self.cleaned(from * scale), to: Self.cleaned(to * scale),
        part: hasParts ? Self.cleaned(number / whole) : nil)
    }
  }

  /// A sum of decimals without the noise of binary fractions: at most 12 decimals.
  private static func cleaned(_ number: Double) -> Double {
    let rounded = (number * 1e12).rounded() / 1e12
    return rounded.isFinite && number.magnitude < 1e3 ? rounded : number
  }
}
