public import Tabular

/// What is to hold when nobody watches a run: the section `schedule`.
public struct ScheduleDeclaration: Sendable {
  /// How often the pipeline is to run; nil where nobody can tell that a run is overdue.
  public let every: ElapsedTime?
  /// How long an input must have been as it is before it is read; nil reads it at once.
  public let settled: ElapsedTime?
  /// Whether nothing is computed when nothing has changed.
  public let skipsUnchanged: Bool
  /// How many runs the log keeps.
  public let keptRuns: Int
  /// The statuses of findings that somebody has to look at.
  public let alerts: [Written]

  static let standardKeptRuns = 400

  /// Reads the section.
  init(_ node: JSONNode, in document: JSONDocument, reporting diagnostics: inout Diagnostics) {
    let arguments = Arguments(node, in: document, manual: Self.manual, reporting: &diagnostics)
    every = Self.time("every", arguments, &diagnostics)
    settled = Self.time("settled", arguments, &diagnostics)
    skipsUnchanged = arguments.flag("skip_if_unchanged", reporting: &diagnostics) ?? true
    keptRuns = Self.runs(arguments, &diagnostics)
    alerts = arguments.texts("alerts", reporting: &diagnostics)
  }

  private static func time(
    _ key: String, _ arguments: Arguments, _ diagnostics: inout Diagnostics
  ) -> ElapsedTime? {
    guard let written = arguments.text(key, reporting: &diagnostics) else { return nil }
    if let time = ElapsedTime(written.text), time.seconds > 0 { return time }
    diagnostics.error(
      .wrongValue, "'\(key)' must be a time such as '10 minutes' or '1 day', not '\(written.text)'",
      at: written.place)
    return nil
  }

  private static func runs(_ arguments: Arguments, _ diagnostics: inout Diagnostics) -> Int {
    guard let runs = arguments.count("keep_runs", reporting: &diagnostics) else {
      return standardKeptRuns
    }
    if runs < 1 {
      diagnostics.error(
        .wrongValue, "'keep_runs' must be 1 or more, not \(runs)", at: arguments.place("keep_runs"))
    }
    return max(1, runs)
  }

  /// Every status that calls somebody must be one that a finding can have.
  func check(_ findings: [FindingDeclaration], reporting diagnostics: inout Diagnostics) {
    let known = findings.flatMap { $0.statuses.map(\.name.text) }
    for alert in alerts where !known.contains(alert.text) {
      diagnostics.error(
        .wrongValue, "'alerts' must name statuses of findings, which '\(alert.text)' is not",
        at: alert.place,
        notes: ["statuses: " + (known.isEmpty ? "none" : known.joined(separator: ", "))],
        hint: NearestName.hint(for: alert.text, among: known))
    }
  }

  static let manual = Manual(
    "schedule", "What holds for 'acopio run --scheduled' and 'acopio status'",
    parameters: [
      Parameter(
        "every", .text, "how often it is to run, as in '1 day': 'status' then tells what is overdue"
      ),
      Parameter(
        "settled", .text,
        "how long files must have been as they are, as in '10 minutes'; younger ones wait (75)"),
      Parameter(
        "skip_if_unchanged", .flag, "whether nothing is computed when nothing has changed: true"),
      Parameter("keep_runs", .count, "how many runs the log keeps: \(standardKeptRuns)"),
      Parameter(
        "alerts", .structure, "the statuses of findings that somebody has to look at: alert"),
    ],
    example: #"""
      "schedule": { "every": "1 day", "settled": "10 minutes", "alerts": ["alert"] }
      """#)
}
