import Tabular

/// The sections that a pipeline file may have: the one list that reading, checking and help share.
public enum Section: String, CaseIterable, Sendable {
  /// The JSON schema for editors.
  case schema = "$schema"
  /// The version of the format.
  case acopio
  /// The heading of the report.
  case title
  /// The language of report and charts.
  case language
  /// What the pipeline is about, in prose.
  case about
  /// Parameters that a run may set.
  case params
  /// Other files whose states, units, factors and scales are shared.
  case use
  /// Product states.
  case states
  /// Units with their sizes and sources.
  case units
  /// Factors between states, with their sources.
  case factors
  /// Answers with codes and labels.
  case scales
  /// Files and how to read them.
  case inputs
  /// Tables made step by step.
  case tables
  /// Models fitted to tables.
  case models
  /// Headline values.
  case findings
  /// Charts.
  case charts
  /// What is written, where it differs from the convention.
  case outputs
  /// The template of the report.
  case report
  /// Who may be recognised in what is published.
  case privacy
  /// What holds when nobody watches a run.
  case schedule

  /// What the section is for, in one line.
  public var summary: String {
    switch self {
    case .schema: "the JSON schema for editors"
    case .acopio: "the version of the format: 1"
    case .title: "the heading of the report"
    case .language: "the language of report and charts: en, es, es-PE, es-BO, es-CO, ..."
    case .about: "what the pipeline is about"
    case .params: "values that 'run -P name=value' may set"
    case .use: "files beside the pipeline whose states, units, factors and scales it shares"
    case .states: "the states of each product, each a dimension of its own"
    case .units: "units that mean different things in different places, with their sources"
    case .factors: "factors that cross from one state to another, with their sources"
    case .scales: "answers in order, each with its code and its label"
    case .inputs: "files, and what is declared of their columns"
    case .tables: "tables made step by step; the first step is 'from'"
    case .models: "models fitted to tables"
    case .findings: "headline values with unit, interval and status"
    case .charts: "charts, by preset or by layers"
    case .outputs: "what is written, where it differs from the convention"
    case .report: "the template of the report, when it is not NAME.md beside the pipeline"
    case .privacy: "the key of persons, and the fewest persons that a shown cell may have"
    case .schedule: "what holds for 'acopio run --scheduled' and 'acopio status'"
    }
  }
}
