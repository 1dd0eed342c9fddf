import Pipelines
import Reporting
import Tabular

/// What came of one pipeline of a run before anything is published.
enum RunOutcome {
  /// What is published still stands.
  case standing(PublishedRun)
  /// It was computed.
  case computed(ComputedRun)

  /// Problems that did not stop it.
  var warnings: [Diagnostic] {
    switch self {
    case .standing(let run): run.warnings
    case .computed(let run): run.warnings
    }
  }

  /// The findings.
  var findings: [FindingResult] {
    switch self {
    case .standing(let run): run.findings
    case .computed(let run): run.findings
    }
  }

  /// Publishes what was computed.
  func published(below outputs: HeldOutputs) throws(RunFailure) -> PublishedRun {
    switch self {
    case .standing(let run): run
    case .computed(let run): try run.published(below: outputs)
    }
  }
}

/// One pipeline of a run: what stands of it, or how it is to be computed.
enum PreparedRun {
  /// What is published still stands.
  case standing(PublishedRun)
  /// It must be computed, for a reason where one is known.
  case stale(PipelineRun, because: StaleReason?)

  /// Tells that a pipeline is being computed, and why.
  var event: Event? {
    guard case .stale(let run, let reason) = self else { return nil }
    let why = reason == .neverComputed ? nil : reason?.text
    return Event(
      "computing", "computing \(run.name)" + (why.map { ": " + $0 } ?? ""),
      [("pipeline", .text(run.name))] + (why.map { [("reason", .text($0))] } ?? []))
  }

  /// Computes what must be.
  func outcome() throws(RunFailure) -> RunOutcome {
    switch self {
    case .standing(let run): .standing(run)
    case .stale(let run, _): .computed(try run.computed())
    }
  }
}
