import Tabular

/// The proof that a chart can be drawn: a plan for each of its panels, of which those that share an
/// axis mean the same by it.
struct PanelPlans {
  /// One plan, or one for each panel.
  let all: [ChartPlan]

  /// Checks a chart against schemas; nil after reporting every problem.
  init?(
    _ chart: Chart, over schemas: [String: Schema], reporting diagnostics: inout Diagnostics
  ) {
    var problems = Diagnostics()
    all = chart.parts.compactMap { ChartPlan($0, over: schemas, reporting: &problems) }
    if let panels = chart.panels, !problems.hasErrors {
      if panels.sharesX { check(\.x, named: "x", of: panels, reporting: &problems) }
      if panels.sharesY { check(\.y, named: "y", of: panels, reporting: &problems) }
    }
    diagnostics.append(problems)
    if problems.hasErrors { return nil }
  }

  private func check(
    _ axis: KeyPath<ChartPlan, AxisPlan>, named name: String, of panels: Panels,
    reporting diagnostics: inout Diagnostics
  ) {
    guard let first = all.first?[keyPath: axis] else { return }
    for (plan, item) in zip(all, panels.items).dropFirst() {
      let other = plan[keyPath: axis]
      guard other.kind == first.kind else {
        diagnostics.error(
          .wrongKind,
          "the shared axis \(name) must hold \(first.kind.text), not \(other.kind.text)",
          at: item.place)
        continue
      }
      guard other.measure != first.measure || other.multiplier != first.multiplier else { continue }
      diagnostics.error(
        .unitConflict,
        "the shared axis \(name) must be in \(first.measure.description) in all panels, "
          + "not \(other.measure.description)",
        at: item.place)
    }
  }
}
