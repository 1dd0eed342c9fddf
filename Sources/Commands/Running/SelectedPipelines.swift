import Pipelines
import Tabular

/// The pipelines that have something of a selection, each with what is up to date of it.
struct SelectedPipelines {
  /// The files of the pipelines with their states, in order.
  let all: [(path: String, state: PipelineState)]

  /// Checks pipelines, and leaves out those of which nothing is selected.
  ///
  /// Without a selection nothing is left out. A name that none of them has is reported.
  init(
    _ request: RunRequest, reporting problems: inout Diagnostics
  ) {
    var found: [(path: String, state: PipelineState)] = []
    for path in request.paths {
      let checked = request.check(path)
      problems.append(checked.problems)
      if let run = checked.run { found.append((path, run.state())) }
    }
    guard let selection = request.selection else {
      all = found
      return
    }
    if found.count == request.paths.count {
      for problem in selection.problems(in: found.map(\.state)) { problems.report(problem) }
    }
    all = found.filter { !selection.units(of: $0.state).isEmpty }
  }
}
