public import Tabular

/// A part of a template: a closed list, so that checking and evaluating are exhaustive.
public indirect enum TemplateNode: Sendable, Equatable {
  /// Text between tags, as its author wrote it.
  case markdown(String)
  /// `{{ name | filter }}`, `{{ $param }}`, `{{ count T }}`, `{{ T[key: 'v'].column }}`.
  case value(TemplateValue)
  /// `{{ title }}`
  case title
  /// `{{ table T, columns: [...], top: n, caption: "..." }}`
  case table(TableTag)
  /// `{{ figure C }}`
  case figure(Written)
  /// `{{ ref X }}`
  case reference(Written)
  /// `{{ models m }}`, `{{ models [m, n], ... }}`
  case models(ModelsTag)
  /// `{{ if condition }} ... {{ else }} ... {{ end }}`
  case choice(TemplateCondition, then: [TemplateNode], otherwise: [TemplateNode])
  /// `{{ each r in F.by }} ... {{ end }}`
  case each(variable: Written, finding: Written, body: [TemplateNode])
  /// `{{ changes }}`, `{{ data_quality }}`, `{{ ledger }}`, `{{ methods }}`, `{{ provenance }}`
  case section(ReportSection)
  /// `{{ note "..." }}`
  case note(String)
}

/// The parts of a report that Acopio writes by itself.
public enum ReportSection: String, Sendable, CaseIterable {
  /// The findings that moved since the run before, and what moved them.
  case changes
  /// Rows read, kept and rejected, missing cells, checks.
  case dataQuality = "data_quality"
  /// What became of the rows, step by step.
  case ledger
  /// Estimators, designs, thresholds and factors with their sources.
  case methods
  /// What made the report, from what.
  case provenance
}
