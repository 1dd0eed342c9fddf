import Pipelines
import Tabular

/// What a run would compute of some pipelines, and why.
struct PlanPage {
  let states: [PipelineState]

  private var units: [PipelineState.Unit] { states.flatMap(\.units) }

  /// A line for each unit below the name of its pipeline, or one for a pipeline that is up to date, and
  /// how many units there are.
  var text: String {
    let width = units.map(\.unit.title.count).max() ?? 0
    let pages = states.map { state in
      state.isUpToDate
        ? "\(state.name)  up to date\n"
        : "\(state.name)\n" + state.units.map { Self.line($0, width: width) }.joined()
    }
    let stale = units.count { !$0.isUpToDate }
    return pages.joined()
      + "\(stale) to run, \(units.count - stale) to skip. Nothing was written.\n"
  }

  private static func line(_ unit: PipelineState.Unit, width: Int) -> String {
    let title = unit.unit.title
    let gap = String(repeating: " ", count: width - title.count)
    let kind = unit.unit.kind == .report ? "" : unit.unit.kind.rawValue
    let why = unit.reasons.first?.text ?? size(unit)
    let padding = String(repeating: " ", count: 7 - kind.count)
    let line = "  \(unit.isUpToDate ? "skip" : "run ")  \(kind)\(padding)  \(title)\(gap)  \(why)"
    return String(line.reversed().drop { $0 == " " }.reversed()) + "\n"
  }

  /// How large what is up to date is.
  private static func size(_ unit: PipelineState.Unit) -> String {
    unit.rows.map { "\($0) row\($0 == 1 ? "" : "s")" } ?? ""
  }

  /// One object for programs, with all reasons.
  func json(_ problems: Diagnostics, status: Int32) -> JSONText {
    .object([
      ("pipelines", .list(states.map(Self.json))),
      ("problems", .list(problems.all.map(\.json))),
      ("status", .whole(Int(status))),
    ])
  }

  private static func json(_ state: PipelineState) -> JSONText {
    .object([
      ("name", .text(state.name)), ("up_to_date", .flag(state.isUpToDate)),
      ("units", .list(state.units.map(json))),
    ])
  }

  private static func json(_ unit: PipelineState.Unit) -> JSONText {
    .object([
      ("kind", .text(unit.unit.kind.rawValue)), ("name", .text(unit.unit.name)),
      ("run", .flag(!unit.isUpToDate)),
      ("reasons", .list(unit.reasons.map(json))),
      ("rows", unit.rows.map(JSONText.whole) ?? .null),
      ("bytes", unit.bytes.map(JSONText.whole) ?? .null),
    ])
  }

  private static func json(_ reason: StaleReason) -> JSONText {
    .object([("reason", .text(reason.name)), ("text", .text(reason.text))])
  }
}
