import Pipelines
import Tabular

/// What a run would compute of some pipelines, and why.
struct PlanPage {
  /// The pipelines, each with those of its units that are shown.
  private let pipelines: [(state: PipelineState, units: [PipelineState.Unit])]

  private var units: [PipelineState.Unit] { pipelines.flatMap(\.units) }

  /// Shows what is selected of some pipelines, or all of them.
  init(_ states: [PipelineState], selecting selection: UnitSelection?) {
    pipelines = states.map { state in
      let selected = selection?.units(of: state)
      return (state, state.units.filter { selected?.contains($0.unit) ?? true })
    }
  }

  /// A line for each unit below the name of its pipeline, or one for a pipeline that is up to date, and
  /// how many units there are.
  var text: String {
    let width = units.map(\.unit.title.count).max() ?? 0
    let pages = pipelines.map { state, units in
      units.allSatisfy(\.isUpToDate)
        ? "\(state.name)  up to date\n"
        : "\(state.name)\n" + units.map { Self.line($0, width: width) }.joined()
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
      ("pipelines", .list(pipelines.map { Self.json($0.state, $0.units) })),
      ("problems", .list(problems.all.map(\.json))),
      ("status", .whole(Int(status))),
    ])
  }

  private static func json(
    _ state: PipelineState, _ units: [PipelineState.Unit]
  ) -> JSONText {
    .object([
      ("name", .text(state.name)), ("up_to_date", .flag(state.isUpToDate)),
      ("units", .list(units.map(json))),
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
