public import Reporting
public import Tabular

/// The findings that have statuses, each with the one it has now: `alerts.json`, beside the report of
/// a pipeline with a schedule.
public struct AlertList: Sendable {
  private let statuses: [String]
  private let findings: [FindingResult]

  /// The findings of a pipeline, judged by its schedule.
  init(_ pipeline: Pipeline?, _ findings: [FindingResult]) {
    let declared = pipeline?.schedule?.alerts.map(\.text) ?? []
    statuses = declared.isEmpty ? ["alert"] : declared
    self.findings = findings
  }

  /// The findings of a run of the pipeline in a file, judged by what it declares now.
  public init(_ findings: [FindingResult], pipelineAt path: String, options: RunOptions) {
    self.init(Planner.pipeline(at: path, limits: options.limits).pipeline, findings)
  }

  private func calls(_ estimate: FindingEstimate) -> Bool {
    estimate.status.map(statuses.contains) ?? false
  }

  private var graded: [(finding: FindingResult, estimate: FindingEstimate)] {
    findings.flatMap { finding in
      finding.estimates.filter { $0.status != nil }.map { (finding, $0) }
    }
  }

  /// The findings whose status calls somebody, as `finding[group]: status`.
  var calling: [String] {
    graded.filter { calls($0.estimate) }.map { finding, estimate in
      let group = estimate.group.isEmpty ? "" : "[\(estimate.group)]"
      return "\(finding.name)\(group): \(estimate.status ?? "")"
    }
  }

  /// The problems that `--fail-on alert` ends with.
  public var problems: [Diagnostic] {
    graded.filter { calls($0.estimate) }.map { finding, estimate in
      let group = estimate.group.isEmpty ? "" : " of \(estimate.group)"
      let value =
        estimate.value.neutralText + (finding.measure.isNone ? "" : " \(finding.measure.symbol)")
      var problem = Diagnostic(
        .findingAlert,
        "'\(finding.title)'\(group) must call nobody, and is \(value): \(estimate.status ?? "")")
      problem.severity = .warning
      return problem
    }
  }

  /// The file.
  var file: PublishedFile { PublishedFile("alerts.json", Array((json.text + "\n").utf8)) }

  private var json: JSONText {
    .object([
      ("alerts", .whole(calling.count)),
      (
        "findings",
        .list(
          graded.map { finding, estimate in
            .object([
              ("finding", .text(finding.name)), ("label", .text(finding.title)),
              ("group", .text(estimate.group)), ("value", Self.json(estimate.value)),
              ("unit", .text(finding.measure.symbol)), ("status", .text(estimate.status ?? "")),
              ("alert", .flag(calls(estimate))),
            ])
          })
      ),
    ])
  }

  private static func json(_ value: Value) -> JSONText {
    guard value.missingReason == nil else { return .null }
    return value.double.map(JSONText.number) ?? .text(value.neutralText)
  }
}
