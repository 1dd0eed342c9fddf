import Tabular
import TestSupport

@testable import Reporting

/// Templates: whatever is read can be checked against names, and all problems have places in it.
enum TemplateTarget: FuzzTarget {
  static let name = "template"

  private static let scope: ReportScope = {
    var scope = ReportScope()
    scope.findings = [
      ReportScope.Finding(name: "pay", statuses: ["alert", "watch"]),
      ReportScope.Finding(name: "grouped", isGrouped: true),
    ]
    let schema = Schema([Field("coop", .text), Field("volume", .number)])
    scope.tables = [ReportScope.Table(name: "coops", schema: schema)]
    scope.charts = [Written("drawn", at: Place(file: "fuzzed.json5"))]
    scope.models = ["main"]
    scope.parameters = [ReportScope.Parameter(name: "season", kind: .text)]
    return scope
  }()

  static func violation(for bytes: [UInt8]) -> String? {
    var problems = Diagnostics()
    let template = Template(
      parsing: SourceText(file: "fuzzed.md", bytes: bytes), reporting: &problems)
    template?.check(in: scope, reporting: &problems)
    if template == nil, !problems.hasErrors { return "refused without a word" }
    return problems.misplaced(in: bytes)
  }
}
