import Reporting
import Tabular

extension RunHistory {
  /// The place of a run with these findings.
  ///
  /// - Parameter isRepeated: whether it is the published set once more, whatever it was made from.
  func succession(
    of origin: RunOrigin, _ findings: [FindingResult], isRepeated: Bool
  ) throws(Diagnostic) -> Succession {
    if isRepeated, let published, let newest = entries.last {
      return try Succession(repeating: published, newest, self)
    }
    let printed = CSVWriter.bytes(of: try FindingTable.table(findings))
    return try Succession(of: origin, finding: RecordedFindings(printed), after: self)
  }
}

extension RunResults {
  /// The results with the values that findings had in an earlier run.
  func following(_ previous: PastRun?) -> RunResults {
    guard let previous else { return self }
    var results = self
    results.findings = findings.map { $0.following(previous.findings) }
    return results
  }
}

extension Plan {
  /// The files that say what is computed and written: the pipeline, those it uses, the template.
  var declaredSources: [SourceText] {
    [pipeline.document.source] + pipeline.usedDocuments.map(\.source)
      + (template.map { [$0.source] } ?? [])
  }
}
