import Pipelines
import Tabular

/// What `run` answers: where each report is, and how much of it is new.
struct RunSummary {
  /// What was published, in order.
  let runs: [PublishedRun]
  /// Everything that was found.
  let problems: Diagnostics
  /// The folder that paths are shown relative to.
  let folder: String

  /// One line for each report.
  var text: String {
    runs.map { "\(shown($0.report))  \(Self.change($0.changed.count))\n" }.joined()
  }

  /// One object for programs.
  func json(status: Int32) -> JSONText {
    .object([
      ("published", .list(runs.map(json))), ("problems", .list(problems.all.map(\.json))),
      ("status", .whole(Int(status))),
    ])
  }

  private func json(_ run: PublishedRun) -> JSONText {
    .object([
      ("report", .text(shown(run.report))), ("rows", .whole(run.rowsRead)),
      ("changed", .list(run.changed.map(JSONText.text))),
    ])
  }

  private func shown(_ path: String) -> String {
    path.hasPrefix(folder + "/") ? String(path.dropFirst(folder.count + 1)) : path
  }

  private static func change(_ count: Int) -> String {
    count == 0 ? "unchanged" : "\(count) file\(count == 1 ? "" : "s") changed"
  }
}
