import Tabular

/// Counts the rows whose number lies in each of equally wide bins.
struct BinTransform: Transform {
  static let manual = Manual(
    "bin", "how many rows lie in each of equally wide bins",
    parameters: [
      Parameter("bin", .column, required: true, "the numbers"),
      Parameter("step", .number, "how wide each bin is; chosen by the spread unless said"),
      Parameter("start", .number, "where a bin begins (0)"),
      Parameter("until", .number, "where the last bin ends; rows beyond are left out and told"),
      Parameter("by", .columns, "columns that tell groups apart, each with bins of its own"),
    ],
    results: [
      Parameter("low", .number, "where a bin begins; it holds this number"),
      Parameter("high", .number, "where it ends; this number is in the next one"),
      Parameter("count", .count, "how many rows lie in it"),
      Parameter("share", .number, "how many of all rows that have a number"),
    ],
    example: #"{ "bin": "hectares", "step": 0.5 }"#)

  let column: Written
  let step: Double?
  let start: Double
  let until: Double?
  let by: [Written]

  init(_ column: Written, step: Double?, start: Double, until: Double?) {
    self.column = column
    self.step = step
    self.start = start
    self.until = until
    by = []
  }

  init?(_ arguments: Arguments, reporting diagnostics: inout Diagnostics) {
    let column = arguments.text("bin", reporting: &diagnostics)
    let step = arguments.number("step", reporting: &diagnostics)
    start = arguments.number("start", reporting: &diagnostics) ?? 0
    until = arguments.number("until", reporting: &diagnostics)
    by = arguments.texts("by", reporting: &diagnostics)
    if let step, step <= 0 {
      diagnostics.error(.wrongValue, "'step' must be above zero", at: arguments.place("step"))
    }
    guard let column else { return nil }
    self.column = column
    self.step = step
  }

  func schema(
    from schema: Schema, of table: String, reporting diagnostics: inout Diagnostics
  ) -> Schema? {
    let numbers = numbers(column, in: schema, of: table, reporting: &diagnostics)
    guard let numbers, has(by, schema, of: table, reporting: &diagnostics) else { return nil }
    return Schema(by.compactMap { schema[$0.text] } + Self.fields(numbers))
  }

  private static func fields(_ numbers: Field) -> [Field] {
    func edge(_ name: String) -> Field {
      Field(name, .number, measure: numbers.measure, label: numbers.title)
    }
    return [edge("low"), edge("high"), Field("count", .number), Field("share", .number)]
  }

  func rows(of table: Table) throws(Diagnostic) -> Table {
    let groups = RowGroups(table, by: by).groups
    let all = (0..<table.rowCount).compactMap { table.value(column.text, $0).double }
    let edges = BinEdges(step: step ?? BinEdges.step(for: all), start: start)
    var first: [Int] = []
    var bins: [Bin] = []
    for rows in groups {
      let numbers = rows.compactMap { table.value(column.text, $0).double }
      let found = try self.bins(of: numbers, edges)
      bins += found
      first += found.map { _ in rows.first ?? 0 }
    }
    let kept = table.gathered(first).selecting(by.map(\.text))
    let fields = table.schema[column.text].map(Self.fields) ?? []
    return try Table(
      Schema(kept.schema.fields + fields),
      kept.columns + [
        .numbers(NumberColumn(bins.map(\.low))), .numbers(NumberColumn(bins.map(\.high))),
        .numbers(NumberColumn(bins.map { Double($0.count) })),
        .numbers(NumberColumn(bins.map(\.share))),
      ])
  }

  private struct Bin {
    let low: Double
    let high: Double
    let count: Int
    let share: Double
  }

  /// The most bins that a chart has; more would be narrower than a pixel.
  private static let mostBins = 1_000

  /// The bins from the first to the last that hold a number, empty ones between them too.
  private func bins(of numbers: [Double], _ edges: BinEdges) throws(Diagnostic) -> [Bin] {
    let inside = numbers.filter { number in until.map { number < $0 } ?? true }
    guard let least = inside.min(), let most = inside.max() else { return [] }
    guard let first = edges.index(of: least), let last = edges.index(of: most),
      last - first < Self.mostBins
    else {
      throw Diagnostic(
        .wrongValue, "'step' must cut '\(column.text)' into at most \(Self.mostBins) bins",
        at: column.place)
    }
    var counts = [Int](repeating: 0, count: last - first + 1)
    for number in inside {
      if let index = edges.index(of: number) { counts[index - first] += 1 }
    }
    return counts.enumerated().map { index, count in
      Bin(
        low: edges.edge(first + index), high: edges.edge(first + index + 1), count: count,
        share: Double(count) / Double(numbers.count))
    }
  }
}
