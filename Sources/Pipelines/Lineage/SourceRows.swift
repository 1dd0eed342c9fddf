import Tabular

/// The rows of inputs behind a number, and the steps that lead from them to it.
struct SourceRows {
  /// The rows of each input that must be fed, by the name of the input.
  private(set) var inputs: [String: CellSet] = [:]
  /// The models on the way, the last one first.
  private(set) var models: [ModelPlan] = []
  private var tracing: CellTracing

  /// The steps on the way, the last one first.
  var steps: [TracedStep] { tracing.steps }
  /// The named constants on the way.
  var constants: Set<String> { tracing.constants }

  /// Follows a number back through nodes that were computed.
  init(of target: CellTarget, in run: TracedRun, _ nodes: [Plan.Node], _ extent: CellTracing.Extent)
    throws(Diagnostic)
  {
    tracing = CellTracing(extent)
    switch target {
    case .cell(let cell): follow(cell, in: run)
    case .finding(let finding): try follow(finding.plan, finding.index, in: run)
    }
    for node in nodes.reversed() { follow(node, in: run) }
    let made = Set(nodes.map(\.name))
    for (source, cells) in tracing.sources where !made.contains(source.name) {
      if run.results.tables[source] != nil { inputs[source.name] = cells }
    }
  }

  /// Whether every row of every input that some nodes read is among them.
  func isWhole(for nodes: [Plan.Node]) -> Bool {
    let made = Set(nodes.map(\.name))
    let read = Set(nodes.flatMap(\.sources).map(\.name)).subtracting(made)
    return read.allSatisfy { inputs[$0]?.rows.isWhole ?? false }
  }

  /// The same with all rows of every input that has some: what certainly gives the number again.
  func whole(_ tables: [Relation.Source: Table]) -> SourceRows {
    var whole = self
    for (source, table) in tables {
      let columns = inputs[source.name]?.columns.keys.sorted() ?? []
      whole.inputs[source.name] = CellSet(columns, in: RowSet(all: table.rowCount))
    }
    return whole
  }

  private mutating func follow(_ cell: TableCell, in run: TracedRun) {
    guard let table = run.results.tables[cell.source] else { return }
    let row = RowSet([cell.row], of: table.rowCount)
    tracing.follow(CellSet(cell.identity.columns + [cell.column], in: row), of: cell.source)
  }

  private mutating func follow(
    _ finding: FindingPlan, _ index: Int, in run: TracedRun
  ) throws(Diagnostic) {
    tracing.note(constants: finding.constants)
    for extreme in finding.constants.compactMap(ColumnExtreme.init) {
      let source = Relation.Source(extreme.table)
      guard let table = run.results.tables[source], let row = extreme.row(in: table) else {
        continue
      }
      tracing.follow(
        CellSet([extreme.column], in: RowSet([row], of: table.rowCount)), of: source)
    }
    guard let table = run.results.tables[finding.source] else { return }
    let rows = try finding.rows(of: index, in: table, run.results.constants)
    tracing.follow(
      CellSet(finding.columns.intersection(table.schema.names), in: rows), of: finding.source)
  }

  private mutating func follow(_ node: Plan.Node, in run: TracedRun) {
    let source = Relation.Source(node.name)
    guard let trace = run.traces[source] else { return }
    switch node {
    case .table:
      if let cells = tracing.sources[source] { tracing.follow(cells, through: trace) }
    case .model(let model):
      let isAsked = tracing.sources.keys.contains { $0.name == source.name }
      guard isAsked || !constants.isDisjoint(with: model.constants.keys) else { return }
      models.append(model)
      let rows = RowSet(all: trace.table.rowCount)
      let columns = (model.kernel.needs(wanted: []).first ?? []).intersection(
        trace.table.schema.names)
      tracing.follow(CellSet(columns, in: rows), through: trace)
    }
  }
}

extension FindingPlan {
  /// The rows of its table that one of its estimates is made from.
  func rows(
    of index: Int, in table: Table, _ constants: [String: Value]
  ) throws(Diagnostic) -> RowSet {
    var chosen = Array(0..<table.rowCount)
    if let condition {
      chosen = try condition.evaluated(over: table, constants: constants).flagColumn?.trueRows ?? []
    }
    switch origin {
    case .constants: return RowSet(of: table.rowCount)
    case .cell:
      return RowSet(chosen.dropFirst(index).prefix(1), of: table.rowCount)
    case .aggregate:
      let groups = try Groups(table.gathered(chosen), by: declaration.keys.map(\.text))
      let members = chosen.indices.filter { Int(groups.indices[$0]) == index }
      return RowSet(members.map { chosen[$0] }, of: table.rowCount)
    }
  }
}
