/// Computes a relation: one exhaustive switch, each operation in a file of its own.
public struct Evaluation {
  /// The tables of inputs, tables and models computed before, by source.
  private let tables: [Relation.Source: Table]
  /// What is the same for the whole run.
  private let context: RunContext
  /// What became of the rows, step by step.
  public private(set) var ledger: [LedgerEntry] = []
  /// Problems that do not stop the run.
  public private(set) var warnings: [Diagnostic] = []
  /// What was checked of the rows.
  public private(set) var checks: [CheckOutcome] = []
  /// How the last table was computed, where rows are traced.
  public var trace: Trace? { traces.last }
  /// The traces of what was computed within the operation that is at work.
  private var traces: [Trace] = []
  /// Which rows the rows of the operation that ended last come from, input by input.
  private var maps: [RowMap] = []

  /// Starts from the tables that relations may scan.
  public init(tables: [Relation.Source: Table], in context: RunContext) {
    self.tables = tables
    self.context = context
  }

  /// The rows of a relation; throws when a step cannot go on.
  public mutating func table(_ relation: Relation) throws(Diagnostic) -> Table {
    guard context.isTracing else { return try evaluated(relation) }
    let others = traces
    traces = []
    maps = []
    let table = try evaluated(relation)
    traces = others + [Trace(relation, table, from: traces, by: maps)]
    return table
  }

  private mutating func evaluated(_ relation: Relation) throws(Diagnostic) -> Table {
    switch relation.operation {
    case .scan(let source): return try scanned(source, relation)
    case .keep(let input, let condition, let because):
      return try kept(table(input), condition, because, relation)
    case .derive(let input, let derivations):
      return try derived(table(input), derivations, relation)
    case .project(let input, let projections):
      return try projected(table(input), projections, relation)
    case .join(let left, let right, let match):
      return try joined(table(left), table(right), match, relation)
    case .union(let inputs): return try united(inputs, relation)
    case .group(let input, let keys, let aggregations):
      return try grouped(table(input), keys, aggregations, relation)
    case .window(let input, let keys, let order, let derivations):
      return try windowed(table(input), (keys, order), derivations, relation)
    case .sort(let input, let orderings):
      let input = try table(input)
      record(LedgerEntry(verb: "sort", passing: input.rowCount), relation)
      let order = input.rowOrder(by: orderings)
      follow([.gathered(order)])
      return input.gathered(order)
    case .distinct(let input, let keys, let keepLast):
      return try distinct(table(input), keys, keepLast, relation)
    case .take(let input, let count): return try taken(table(input), count, relation)
    case .stack(let input, let stacking): return try stacked(table(input), stacking, relation)
    case .spread(let input, let spreading): return try spread(table(input), spreading, relation)
    case .complete(let input, let completion):
      return try completed(table(input), completion, relation)
    case .impute(let input, let imputing): return try imputed(table(input), imputing, relation)
    case .compute(let kernel, let inputs, let output):
      return try computed(kernel, inputs, output, relation)
    }
  }

  /// Adds a step to the ledger; a step that does not add up is a mistake in Acopio.
  mutating func record(_ entry: LedgerEntry, _ relation: Relation) {
    var entry = entry
    entry.table = relation.step.table
    entry.step = relation.step.position
    if !relation.step.verb.isEmpty { entry.verb = relation.step.verb }
    ledger.append(entry)
  }

  /// Says which rows of the inputs the rows of an operation come from.
  mutating func follow(_ maps: @autoclosure () -> [RowMap]) {
    if context.isTracing { self.maps = maps() }
  }

  /// Whether rows are fed again that lack others on purpose, so that nothing may be demanded of them.
  var isReplay: Bool { context.isReplay }

  /// How much memory a step may take.
  var memory: MemoryBudget { context.memory }

  /// The constants that formulas may name.
  var constants: [String: Value] { context.constants }

  /// Several threads for a table that is long enough to repay them.
  func work(on table: Table) -> ParallelWork {
    ParallelWork(jobs: table.rowCount < 1 << 13 ? 1 : context.jobs)
  }

  private func scanned(
    _ source: Relation.Source, _ relation: Relation
  ) throws(Diagnostic) -> Table {
    guard let table = tables[source] else {
      throw Diagnostic(.missingSource, "the table '\(source.name)' must be computed before use")
    }
    return table
  }

  private mutating func united(
    _ inputs: [Relation], _ relation: Relation
  ) throws(Diagnostic) -> Table {
    var parts: [Table] = []
    for input in inputs { parts.append(try table(input).selecting(relation.schema.names)) }
    var columns: [Column] = []
    let fields = relation.schema.fields.filter { parts.first?.column($0.name) != nil }
    for field in fields {
      guard let column = Column.concatenated(parts.compactMap { $0.column(field.name) }) else {
        throw Diagnostic(
          .unevenColumns, "the columns '\(field.name)' of a union must be of one kind")
      }
      columns.append(column)
    }
    let result = try Table(relation.schema.replacing(fields), columns)
    follow(Self.stretches(parts.map(\.rowCount)))
    var entry = LedgerEntry(verb: "union", passing: parts.first?.rowCount ?? 0)
    entry.made = result.rowCount - entry.passed
    entry.rowsOut = result.rowCount
    record(entry, relation)
    return result
  }

  /// Where the rows of each part stand when one part lies below the other.
  private static func stretches(_ counts: [Int]) -> [RowMap] {
    counts.indices.map { part in
      .gathered(
        counts.indices.flatMap { other in
          part == other ? Array(0..<counts[part]) : [Int](repeating: -1, count: counts[other])
        })
    }
  }

  private mutating func taken(
    _ table: Table, _ count: Int, _ relation: Relation
  ) throws(Diagnostic) -> Table {
    let rows = Array(0..<min(max(0, count), table.rowCount))
    var entry = LedgerEntry(verb: "take", passing: rows.count)
    entry.rowsIn = table.rowCount
    entry.dropped = table.rowCount - rows.count
    record(entry, relation)
    follow([.gathered(rows)])
    return table.gathered(rows)
  }

  /// Runs a kernel; its problems are told at the step unless they have a place of their own.
  private func run(
    _ kernel: any Kernel, on tables: [Table], at place: Place?
  ) throws(Diagnostic) -> Made {
    do throws(Diagnostic) {
      return try kernel.run(tables, in: context)
    } catch {
      throw error.placed(at: place)
    }
  }

  private mutating func computed(
    _ kernel: any Kernel, _ inputs: [Relation], _ output: Int, _ relation: Relation
  ) throws(Diagnostic) -> Table {
    var tables: [Table] = []
    for input in inputs { tables.append(try table(input)) }
    let made = try run(kernel, on: tables, at: relation.step.place)
    guard made.tables.indices.contains(output) else {
      throw Diagnostic(.unevenColumns, "'\(relation.step.verb)' must make the table it promised")
    }
    record(made.ledger, relation)
    follow(output == 0 ? made.maps : [])
    warnings += made.warnings
    checks += made.checks.map { check in
      var check = check
      check.table = relation.step.table
      return check
    }
    return try made.tables[output].under(relation.schema)
  }
}
