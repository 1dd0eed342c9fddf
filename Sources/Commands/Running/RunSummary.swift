import Pipelines
import Reporting
import Tabular

/// What `run` answers: where each report is, and how much of it is new.
struct RunSummary {
  /// What was published, in order.
  let runs: [PublishedRun]
  /// Everything that was found.
  let problems: Diagnostics
  /// The folder that paths are shown relative to.
  let folder: String

  /// One line for each report, below a line for each input that is stale or lacks files.
  var text: String {
    let missing = runs.flatMap(\.inputs).filter { !$0.filesSetAside.isEmpty }.map(Self.missing)
    let stale = runs.flatMap(\.warnings).filter { $0.code == .inputStale }.map {
      "stale: \($0.message)\n"
    }
    let reports = runs.map { "\(shown($0.report))  \(Self.change($0))\n" }
    return (stale + missing + reports).joined()
  }

  /// What is missing from the figures, with the reasons.
  private static func missing(_ input: InputFacts) -> String {
    let files = input.filesSetAside.map { file in
      "\(file.path)\(file.line > 0 ? ":\(file.line)" : "") (\(file.code))"
    }
    let all = input.files.count + files.count
    return "\(input.files.count) of \(all) files of '\(input.name)' were read; "
      + "set aside: \(files.joined(separator: ", "))\n"
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
      (
        "set_aside",
        .list(run.inputs.flatMap(\.filesSetAside).map { .text($0.path) })
      ),
      ("up_to_date", .flag(run.isUpToDate)),
      ("changed", .list(run.changed.map(JSONText.text))),
    ])
  }

  private func shown(_ path: String) -> String {
    path.hasPrefix(folder + "/") ? String(path.dropFirst(folder.count + 1)) : path
  }

  private static func change(_ run: PublishedRun) -> String {
    guard !run.isUpToDate else { return "up to date" }
    let count = run.changed.count
    return count == 0 ? "unchanged" : "\(count) file\(count == 1 ? "" : "s") changed"
  }
}
