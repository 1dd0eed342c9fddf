import Pipelines
import Tabular

/// `acopio status`: how every pipeline stands, for people in the morning and for monitors.
struct StatusCommand: Command {
  static let quiet = CommandOption.flag(
    "quiet", letter: "q", "leave out the pipelines with which all is well")

  let manual = CommandManual(
    "status", "tell the last good run of pipelines, its age, and what is wrong",
    details: """
      Looks at what is published and at what earlier runs left behind; nothing is computed. Ends
      with 0 when all is well, 1 when somebody should look, 2 when what is published cannot be
      relied on: a run failed, never ended, or did not come although "schedule" says "every".
      """,
    operands: [.repeated("PIPELINE", "a name, or a path that ends in .json5; none: all")],
    options: [.output, .json, quiet],
    examples: [
      .init("status", "every pipeline of the project"),
      .init("status --output /srv/acopio --json", "where a scheduler publishes, for programs"),
    ])

  func run(_ invocation: Invocation) throws(CommandFailure) -> Int32 {
    var problems = Diagnostics()
    let selection = PipelineSelection(
      invocation.options.operands, in: invocation.folder, reporting: &problems)
    try problems.demandNoErrors()
    var options = RunOptions(output: invocation.options.text(.output).map(invocation.path))
    options.today = invocation.today
    let now = invocation.now
    let statuses = selection.paths.map {
      PipelineStatus(pipelineAt: $0, options: options, now: now)
    }
    let shown =
      invocation.options.has(Self.quiet) ? statuses.filter { $0.verdict > .good } : statuses
    let verdict = statuses.map(\.verdict).max() ?? .good
    try invocation.console.answer(
      invocation.options.has(.json)
        ? Self.json(statuses, verdict).compactText + "\n"
        : shown.map(Self.text).joined())
    return Int32(verdict.rawValue)
  }

  private static func text(_ status: PipelineStatus) -> String {
    let run =
      status.success.flatMap { success in
        status.age.map { "last good run \($0.text) ago (\(success.ended.text))" }
      } ?? "no good run"
    let head = "\(word(status.verdict))  \(status.name)  \(run)"
    return head + (status.isRunning ? ", running now" : "") + "\n"
      + status.concerns.map { "  \(word($0.verdict))  \(TerminalText.harmless($0.text))\n" }
      .joined()
  }

  private static func word(_ verdict: PipelineStatus.Verdict) -> String {
    switch verdict {
    case .good: "ok      "
    case .warning: "warning "
    case .critical: "critical"
    }
  }

  private static func json(
    _ statuses: [PipelineStatus], _ verdict: PipelineStatus.Verdict
  ) -> JSONText {
    .object([
      ("pipelines", .list(statuses.map(json))), ("status", .whole(verdict.rawValue)),
    ])
  }

  private static func json(_ status: PipelineStatus) -> JSONText {
    .object([
      ("pipeline", .text(status.name)), ("status", .whole(status.verdict.rawValue)),
      ("last_good", status.success.map { .text($0.ended.text) } ?? .null),
      ("age_seconds", status.age.map { .whole($0.seconds) } ?? .null),
      ("duration_ms", status.success?.milliseconds.map(JSONText.whole) ?? .null),
      ("running", .flag(status.isRunning)),
      (
        "concerns",
        .list(
          status.concerns.map { concern in
            .object([
              ("status", .whole(concern.verdict.rawValue)), ("kind", .text(concern.name)),
              ("text", .text(concern.text)),
            ])
          })
      ),
    ])
  }
}
