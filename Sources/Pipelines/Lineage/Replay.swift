import Tabular

/// Feeds chosen rows of the inputs alone through a pipeline, to see a number come out again.
///
/// Tolerances, what is expected of rows, and the thresholds of privacy are off: the rows lack others
/// on purpose.
struct Replay {
  let nodes: [Plan.Node]
  /// Everything that was read.
  let read: RunResults
  let context: RunContext
  /// The models as all rows gave them, to be taken again where their rows come out the same.
  let fits: [String: TracedRun.Fit]

  /// The number as the chosen rows give it; nil where they do not give its row.
  func value(of target: CellTarget, from rows: [String: CellSet]) throws(Diagnostic) -> CellValue? {
    var fed = read
    for (source, table) in read.tables {
      let chosen = rows[source.name]?.rows.rows ?? []
      if chosen.count < table.rowCount { fed.tables[source] = table.gathered(chosen) }
    }
    var settings = context
    settings.isTracing = false
    var run = try TracedRun(nodes, from: fed, in: settings, knowing: fits)
    return try run.value(of: target)
  }
}
