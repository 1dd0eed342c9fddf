import Indicators
import Reporting
import Tabular

/// Says how everything was estimated, and which figures came from elsewhere.
struct MethodComposition {
  /// The estimators, constants and factors in the order of the pipeline.
  let facts: MethodFacts

  init(_ plan: Plan, _ results: RunResults) {
    var facts = MethodFacts()
    for table in plan.pipeline.tables {
      let sampling = plan.sampling(of: table.name.text)
      facts.estimators += table.steps.flatMap {
        $0.stage.estimators(of: table.name.text, sampling: sampling)
      }
    }
    for case .model(let model) in plan.nodes { facts.estimators += model.estimators }
    facts.constants = results.figures
    facts.factors = plan.pipeline.factors.map { factor in
      SourcedFigure(
        name: "\(factor.from.symbol) to \(factor.to.symbol)",
        value: .number(.binary(factor.times.value)), source: factor.source)
    }
    for line in results.inputs.flatMap(\.conversions) where !facts.factors.contains(line) {
      facts.factors.append(line)
    }
    self.facts = facts
  }
}

/// A step that estimates from a sample, and can say how.
protocol SampleEstimatingStage: Stage {
  /// How each of its results is estimated.
  func estimatorUses(of table: String, sampling: Sampling) -> [EstimatorUse]
}

extension Stage {
  /// How the results of the step are estimated; nothing for steps that only compute.
  fileprivate func estimators(of table: String, sampling: Sampling) -> [EstimatorUse] {
    if let estimating = self as? any SampleEstimatingStage {
      return estimating.estimatorUses(of: table, sampling: sampling)
    }
    if let indicator = (self as? Indicate)?.indicator {
      return indicator.estimators(of: table, sampling: sampling)
    }
    guard let method = (self as? any EstimatingStage)?.method else { return [] }
    return [
      EstimatorUse(
        subject: table, estimator: method.estimator, variance: method.variance,
        interval: method.interval, source: Self.manual.source)
    ]
  }
}

extension Plan {
  /// How the rows were drawn that a table begins with.
  func sampling(of table: String) -> Sampling {
    var name = table
    while let declared = pipeline.tables.first(where: { $0.name.text == name }) {
      guard declared.source.text != name else { break }
      name = declared.source.text
    }
    return pipeline.inputs.first { $0.name.text == name }?.sampling ?? .undeclared
  }
}
