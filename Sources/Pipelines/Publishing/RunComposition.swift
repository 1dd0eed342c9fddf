import Charting
import Reporting
import Tabular

/// Puts the results of a run into the files that are published.
struct RunComposition {
  /// The files, paths below the pipeline's output folder.
  private(set) var files: [PublishedFile]
  /// What charts and the report warn of.
  private(set) var warnings: [Diagnostic]
  /// The files of the set that are to be removed: those of the oldest entries of the history.
  let removals: [String]

  /// Applies the privacy rules, draws the charts, writes the report, the tables and the manifest.
  init(
    _ plan: Plan, _ results: RunResults, after history: RunHistory, isRepeated: Bool = false
  ) throws(Diagnostic) {
    let origin = RunOrigin(plan, results.inputs)
    let succession = try history.succession(of: origin, results.findings, isRepeated: isRepeated)
    let results = results.following(succession.previous)
    let content = ReportComposition(
      plan, results, changes: succession.changes(plan, results.inputs, origin))
    let exhibits = try Exhibits(plan, results, source: content.sourceText)
    let findings = try FindingTable.table(results.findings)
    let dictionary = try DictionaryTable.table(
      exhibits.tables.map(\.table), language: plan.pipeline.language)
    let (report, reportWarnings) = try content.files(exhibits)
    files = exhibits.files + report
    if findings.rowCount > 0 {
      files.append(PublishedFile("findings.csv", CSVWriter.bytes(of: findings)))
    }
    if plan.pipeline.schedule != nil {
      files.append(AlertList(plan.pipeline, results.findings).file)
    }
    files.append(PublishedFile("dictionary.csv", CSVWriter.bytes(of: dictionary)))
    let manifest = Manifest(
      plan: plan, results: results, exhibits: exhibits, files: files, origin: origin,
      previous: succession.previous)
    files.append(PublishedFile("manifest.json", Array(manifest.text.utf8)))
    files += try succession.files(declaring: plan.declaredSources)
    removals = try succession.removals(keeping: RunHistory.standardRuns)
    files += RejectFiles.files(results.rejected, kept: results.keptRejects, of: plan)
    warnings = exhibits.charts.flatMap(\.warnings) + reportWarnings
  }
}
