import Charting
import Reporting
import Tabular

/// Gathers what a run found out into the content of its report.
struct ReportComposition {
  private let plan: Plan
  private let results: RunResults
  private let changes: RunChanges?

  init(_ plan: Plan, _ results: RunResults, changes: RunChanges?) {
    self.plan = plan
    self.results = results
    self.changes = changes
  }

  /// Where the data lie, for the foot of charts that name no source: `Input/federation`.
  var sourceText: String {
    var folders: [String] = []
    for input in plan.pipeline.inputs {
      let parts = input.read.text.split(separator: "/")
      let folder = parts.prefix(min(2, max(1, parts.count - 1))).joined(separator: "/")
      if !folders.contains(folder) { folders.append(folder) }
    }
    return folders.joined(separator: ", ")
  }

  /// The files of the report, by the template or by the standard order, with what it warns of.
  func files(_ exhibits: Exhibits) throws(Diagnostic) -> ([PublishedFile], [Diagnostic]) {
    let content = try content(exhibits)
    var diagnostics = Diagnostics()
    let report =
      plan.template.map { Report($0, with: content, reporting: &diagnostics) }
      ?? Report(standardFor: content)
    if let problem = diagnostics.errors.first { throw problem }
    let page = HTMLPrinter(
      title: content.title, language: content.language, pictures: exhibits.pictures)
    let files = [
      PublishedFile("report.md", MarkdownPrinter().bytes(report)),
      PublishedFile("report.html", page.bytes(report)),
    ]
    return (files, diagnostics.warnings)
  }

  /// Everything that the report may say.
  func content(_ exhibits: Exhibits) throws(Diagnostic) -> ReportContent {
    let source = plan.pipeline.document.source
    var content = ReportContent(
      title: plan.filled(plan.pipeline.title.text), language: plan.pipeline.language,
      provenance: Provenance(
        version: Release.version, pipeline: plan.pipeline.name, file: source.file,
        digest: BLAKE2b.hexadecimal(of: source.bytes)))
    content.parameters = plan.parameters.map { parameter in
      ParameterFact(
        name: parameter.declaration.name.text, value: parameter.value,
        measure: parameter.declaration.measure, isReplaced: parameter.isReplaced)
    }
    content.findings = results.findings
    content.changes = changes
    content.tables = exhibits.tables.map(\.table)
    content.figures = exhibits.charts.map(Self.figure)
    content.models = try models(exhibits)
    content.inputs = results.inputs
    content.ledger = results.ledger
    content.checks = results.checks.map(Self.check)
    content.methods = MethodComposition(plan, results).facts
    content.minimumPersons = plan.pipeline.privacy?.minimumCell
    content.units = plan.pipeline.units
    for publication in plan.publications {
      content.tablePaths[publication.table] = publication.file
    }
    return content
  }

  private static func figure(_ chart: DrawnChart) -> FigureFile {
    FigureFile(
      name: chart.id, path: Exhibits.picturePath(chart.id), alternative: chart.alt,
      title: chart.title, facts: chart.caption.isEmpty ? [] : [chart.caption],
      drawn: chart.tables, dataPaths: Exhibits.dataPaths(chart))
  }

  private static func check(_ check: CheckOutcome) -> CheckResult {
    CheckResult(
      table: check.table, condition: check.condition, rows: check.rows, failed: check.failed,
      holds: check.holds,
      atMost: check.tolerated > 0 ? NumberText.binary(check.tolerated * 100) + "%" : "",
      warns: check.warns)
  }

  private func models(_ exhibits: Exhibits) throws(Diagnostic) -> [ModelResult] {
    var models: [ModelResult] = []
    for case .model(let model) in plan.nodes {
      models.append(
        ModelResult(
          name: model.name.text, outcome: model.outcome,
          variants: model.specifications.map {
            ModelResult.Variant(
              model: $0.name, effects: $0.effects.map { $0.joined(separator: ":") })
          },
          terms: try exhibits.published(ModelOutput.all.name(of: model.name.text)),
          fit: try exhibits.published(ModelOutput.fit.name(of: model.name.text))))
    }
    return models
  }
}

extension Plan {
  /// A text with `{name}` replaced by the value of the parameter.
  func filled(_ text: String) -> String {
    parameterTexts.sorted { $0.key < $1.key }.reduce(text) { filled, parameter in
      filled.split(separator: "{\(parameter.key)}", omittingEmptySubsequences: false)
        .joined(separator: parameter.value)
    }
  }
}
