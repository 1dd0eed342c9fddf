/// Follows cells of computed relations back, step by step, to the rows that the relations scan.
///
/// Unless only values are followed, those rows, fed alone through the same relations, give the same
/// cells: whatever decides whether a row is there, what it holds, or which group it falls into is
/// followed too.
public struct CellTracing: Sendable {
  /// How much of each row is followed.
  public enum Extent: Sendable {
    /// The cells that were asked for, and those that formulas and kernels made them from.
    case values
    /// These, and the cells that decide which rows there are and how they are grouped and matched.
    case cells
    /// Every cell of the rows on the way.
    case rows
  }

  /// How much of each row is followed.
  public let extent: Extent
  /// The cells of each source that were reached.
  public private(set) var sources: [Relation.Source: CellSet] = [:]
  /// The named constants that formulas on the way read.
  public private(set) var constants: Set<String> = []
  /// The steps that made what was followed, the last one first.
  public private(set) var steps: [TracedStep] = []

  /// Nothing followed yet.
  public init(_ extent: Extent = .cells) { self.extent = extent }

  /// Asks for cells of a source.
  public mutating func follow(_ cells: CellSet, of source: Relation.Source) {
    sources[source, default: CellSet(of: cells.rows.rowCount)].formUnion(cells)
  }

  /// Follows cells of a computed relation.
  public mutating func follow(_ cells: CellSet, through trace: Trace) {
    guard !cells.isEmpty else { return }
    var cells = cells
    if extent == .rows { cells.insert(trace.table.schema.names, in: cells.rows) }
    if case .scan(let source) = trace.relation.operation {
      return follow(cells, of: source)
    }
    for (input, needed) in zip(trace.inputs, needed(for: cells, of: trace)) {
      follow(needed, through: input.trace)
    }
  }

  /// Takes note of constants that something outside relations reads.
  public mutating func note(constants names: Set<String>) { constants.formUnion(names) }

  /// Takes note of a step that made cells.
  mutating func note(_ step: TracedStep, reading constants: Set<String> = []) {
    self.constants.formUnion(constants)
    steps.append(step)
  }

  /// Columns that decide which rows there are; none where only values are followed.
  func deciding(_ columns: some Sequence<String>) -> [String] {
    extent == .values ? [] : Array(columns)
  }

  /// The cells of each input that cells of a result come from: one exhaustive switch.
  private mutating func needed(for cells: CellSet, of trace: Trace) -> [CellSet] {
    switch trace.relation.operation {
    case .scan: return []
    case .keep(_, let condition, _):
      if extent != .values { constants.formUnion(condition.constants) }
      return [trace.passing(cells, and: deciding(condition.columns))]
    case .derive(_, let derivations): return [derived(cells, derivations, trace)]
    case .project(_, let projections): return [projected(cells, projections, trace)]
    case .join(let left, _, let match): return joined(cells, left, match, trace)
    case .union, .take: return trace.inputs.indices.map { trace.passing(cells, from: $0) }
    case .group(_, let keys, let aggregations):
      return [grouped(cells, keys, aggregations, trace)]
    case .window(_, let keys, let order, let derivations):
      return windowed(cells, (keys, order), derivations, trace)
    case .sort(_, let orderings):
      return [trace.passing(cells, and: deciding(orderings.map(\.column)))]
    case .distinct(_, let keys, _): return [trace.passing(cells, and: deciding(keys))]
    case .stack(_, let stacking): return [stacked(cells, stacking, trace)]
    case .spread(_, let spreading): return [spread(cells, spreading, trace)]
    case .complete(_, let completion): return completed(cells, completion, trace)
    case .impute(_, let imputing): return imputed(cells, imputing, trace)
    case .compute(let kernel, _, _): return computed(cells, kernel, trace)
    }
  }
}

extension Trace {
  /// The cells of an input that pass through a step as they are, and what decides that they do.
  func passing(
    _ cells: CellSet, from index: Int = 0, and columns: some Sequence<String> = []
  ) -> CellSet {
    let schema = inputs[index].trace.table.schema
    var passing = cells.mapped(inputs[index].map, to: inputs[index].trace.table.rowCount) {
      schema[$0] != nil
    }
    passing.insert(columns, in: passing.rows)
    return passing
  }

  /// The rows of an input that rows of the result come from.
  func sources(of rows: RowSet, in index: Int = 0) -> RowSet {
    inputs[index].map.sources(of: rows, in: inputs[index].trace.table.rowCount)
  }
}
