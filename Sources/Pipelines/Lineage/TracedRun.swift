import Reporting
import Tabular

/// Tables and models of a plan computed from rows that were read, with every step kept.
struct TracedRun {
  /// A model with the rows that it was fitted to.
  struct Fit {
    let rows: Table
    let computed: ComputedModel
  }

  /// What was computed.
  private(set) var results: RunResults
  /// How each table was computed; under the name of a model, how its rows were.
  private(set) var traces: [Relation.Source: Trace] = [:]
  /// The models by name.
  private(set) var fits: [String: Fit]

  /// Computes nodes in their order; nothing is withheld for privacy, because nothing is published.
  ///
  /// - Parameter fits: models that were fitted before, each of which is taken as it is where its
  ///   rows come out the same again.
  init(
    _ nodes: [Plan.Node], from read: RunResults, in settings: RunContext,
    knowing fits: [String: Fit] = [:]
  ) throws(Diagnostic) {
    results = read
    self.fits = fits
    for node in nodes {
      var context = settings
      context.constants = results.constants
      context.origins = results.origins
      var evaluation = Evaluation(tables: results.tables, in: context)
      switch node {
      case .table(let name, let relation):
        results.tables[Relation.Source(name)] = try evaluation.table(relation)
        traces[Relation.Source(name)] = evaluation.trace
      case .model(let model):
        try fit(model, to: evaluation.table(model.input).following(nil), in: context)
        traces[Relation.Source(model.name.text)] = evaluation.trace
      }
    }
  }

  /// What was computed, with a model fitted to other rows and what is made of it computed anew.
  ///
  /// - Parameter nodes: those that are made of the model.
  init(
    _ run: TracedRun, fitting model: ModelPlan, to rows: Table, then nodes: [Plan.Node],
    in context: RunContext
  ) throws(Diagnostic) {
    var other = run
    try other.fit(model, to: rows, in: context)
    try self.init(nodes, from: other.results, in: context)
  }

  private mutating func fit(
    _ model: ModelPlan, to rows: Table, in context: RunContext
  ) throws(Diagnostic) {
    let name = model.name.text
    if let known = fits[name], known.rows == rows {
      results.add(known.computed, minimumCell: nil)
      return
    }
    let computed = try model.computed(from: rows, in: context)
    fits[name] = Fit(rows: rows, computed: computed)
    results.add(computed, minimumCell: nil)
  }

  /// A finding as these tables and models give it.
  mutating func result(of finding: FindingPlan) throws(Diagnostic) -> FindingResult {
    results.addExtremes(for: [finding])
    return try FindingEvaluation(
      tables: results.tables, constants: results.constants, estimates: results.estimates,
      minimumCell: nil
    ).result(finding)
  }
}
