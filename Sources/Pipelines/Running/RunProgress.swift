import Reporting
import Tabular

/// Tells somebody how far a run is.
struct RunProgress: Sendable {
  private let tell: @Sendable (Milestone) -> Void
  private let pipeline: String
  private let inputs: [String]
  /// How many bytes the files of each input have.
  private let sizes: [Int]
  private let nodes: [String]

  /// Prepares to tell of a run; nil where nobody listens.
  init?(_ plan: Plan, to listener: (@Sendable (Milestone) -> Void)?) {
    guard let listener else { return nil }
    tell = listener
    pipeline = plan.pipeline.name
    inputs = plan.pipeline.inputs.map(\.name.text)
    sizes = inputs.map { plan.files[$0]?.size(in: plan.project) ?? 0 }
    nodes = plan.nodes.map(\.unit.name)
  }

  /// An input is about to be read.
  func reading(_ name: String, after results: RunResults) {
    let place = inputs.firstIndex(of: name) ?? 0
    tell(milestone(.reading, name, done: place, inputsDone: place, results))
  }

  /// A table or a model is about to be computed.
  func computing(_ name: String, after results: RunResults) {
    let place = inputs.count + (nodes.firstIndex(of: name) ?? 0)
    tell(milestone(.computing, name, done: place, inputsDone: inputs.count, results))
  }

  private func milestone(
    _ stage: Milestone.Stage, _ name: String, done: Int, inputsDone: Int, _ results: RunResults
  ) -> Milestone {
    Milestone(
      pipeline, stage, name, done: done, of: inputs.count + nodes.count,
      rowsRead: results.inputs.reduce(0) { $0 + $1.rowsRead },
      bytesRead: sizes.prefix(inputsDone).reduce(0, +), bytes: sizes.reduce(0, +))
  }
}
