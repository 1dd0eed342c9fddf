import Reporting
import Tabular

/// Takes a number of a model again without one group of the model's rows after the other.
///
/// All rows of a model make each of its numbers, so a list of them says nothing; what a single
/// cluster does to the number says how much it rests on it.
struct GroupOmission {
  /// How many groups are left out at most: each one costs a fit.
  private static let mostGroups = 100

  private let model: ModelPlan
  private let target: CellTarget
  private let run: TracedRun
  private let nodes: [Plan.Node]
  private let context: RunContext

  /// Prepares to take a number again.
  ///
  /// - Parameters:
  ///   - run: what was computed with all rows.
  ///   - nodes: those behind the model that the number is taken from.
  init(
    _ model: ModelPlan, behind target: CellTarget, in run: TracedRun, then nodes: [Plan.Node],
    _ context: RunContext
  ) {
    var model = model
    if nodes.isEmpty { model.kernel = model.kernel.fitting(only: target) }
    self.model = model
    self.target = target
    self.run = run
    self.nodes = nodes
    self.context = context
  }

  /// The groups of the first column that parts the rows into few enough of them.
  func leftOut() throws(Diagnostic) -> LeftOutGroups? {
    guard let rows = run.traces[Relation.Source(model.name.text)]?.table,
      let column = try column(of: rows)
    else { return nil }
    let groups = try Groups(rows, by: [column])
    var run = run
    let whole = try run.value(of: target)?.value.double
    var lines: [LeftOutGroups.Line] = []
    for (group, first) in groups.firstRows.enumerated() {
      let kept = groups.indices.indices.filter { Int(groups.indices[$0]) != group }
      let found = try? value(from: rows.gathered(kept))
      let change = found?.double.flatMap { number in whole.map { number - $0 } }
      lines.append(
        LeftOutGroups.Line(
          group: rows.cellTextWithoutUnit(column, first), rows: rows.rowCount - kept.count,
          number: found?.text(with: .none) ?? "missing", change: change))
    }
    lines.sort { abs($0.change ?? .infinity) > abs($1.change ?? .infinity) }
    return LeftOutGroups(column: column, lines: lines)
  }

  /// The number that some rows of the model give.
  private func value(from rows: Table) throws(Diagnostic) -> Value? {
    var run = try TracedRun(run, fitting: model, to: rows, then: nodes, in: context)
    return try run.value(of: target)?.value
  }

  /// The clusters, else absorbed effects, else the texts that part the rows.
  private func column(of rows: Table) throws(Diagnostic) -> String? {
    let main = model.kernel.specifications[0]
    let clusters = main.errors.clustering?.columns.map(\.text) ?? []
    let texts = rows.schema.fields.filter { $0.kind == .text && $0.privacy == .open }.map(\.name)
    for name in clusters + main.effects.flatMap({ $0 }) + texts {
      guard let field = rows.schema[name], field.privacy != .hidden, rows.column(name) != nil
      else { continue }
      if (3...Self.mostGroups).contains(try Groups(rows, by: [name]).count) { return name }
    }
    return nil
  }
}

extension ModelKernel {
  /// The fits that a number of the model itself rests on: only the main one where it is of that one,
  /// and no bootstrap where it is no measure of doubt.
  fileprivate func fitting(only target: CellTarget) -> ModelKernel {
    switch target {
    case .finding: return ModelKernel(specifications: specifications.prefix(1).map(\.plain))
    case .cell(let cell):
      let isMain = cell.source.output == ModelOutput.table.rawValue
      let fits = isMain ? Array(specifications.prefix(1)) : specifications
      return ModelKernel(specifications: cell.column == "estimate" ? fits.map(\.plain) : fits)
    }
  }
}

extension ModelSpecification {
  /// The same without the bootstrap of few clusters, which moves no estimate.
  fileprivate var plain: ModelSpecification {
    guard let clustering = errors.clustering else { return self }
    var plain = self
    plain.errors = .clustered(
      ErrorDeclaration.Clustering(
        columns: clustering.columns, correction: clustering.correction, few: nil))
    return plain
  }
}
