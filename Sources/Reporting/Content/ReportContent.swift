public import Tabular

/// Everything that a run found out and a report may say.
///
/// Filled by the layer above after the privacy rules: findings, tables and figures hold published
/// values only. All lists keep the order of the pipeline file, and nothing in here depends on the
/// machine, the clock or the number of threads.
public struct ReportContent: Sendable, Equatable {
  /// What the report is about; parameters are already put in.
  public var title: String
  /// The declared language, as in `en` or `es-PE`; it chooses words and number marks.
  public var language: String
  /// The parameters with the values of this run.
  public var parameters: [ParameterFact] = []
  /// The findings.
  public var findings: [FindingResult] = []
  /// The tables of the pipeline that are published, with the names that templates use.
  public var tables: [PublishedTable] = []
  /// The paths from the report of tables whose file is not `<name>.csv`, by table name.
  public var tablePaths: [String: String] = [:]
  /// The charts that were drawn.
  public var figures: [FigureFile] = []
  /// The models that were fitted.
  public var models: [ModelResult] = []
  /// The inputs that were read.
  public var inputs: [InputFacts] = []
  /// What became of the rows, step by step.
  public var ledger: [LedgerEntry] = []
  /// The checks of the pipeline and how they came out.
  public var checks: [CheckResult] = []
  /// What this run was made from differently than the one before it; nil for the first.
  public var changes: RunChanges?
  /// What was done and assumed, for the section on methods.
  public var methods = MethodFacts()
  /// What made the report, for the last section.
  public var provenance: Provenance
  /// The units that conditions of a template may name.
  public var units = UnitCatalogue()
  /// How many persons must stand behind a cell; nil when no privacy rule is declared.
  public var minimumPersons: Int?

  /// A report with a title, a language and an origin; the rest is set one by one.
  public init(title: String, language: String, provenance: Provenance) {
    self.title = title
    self.language = language
    self.provenance = provenance
  }

  /// Whether any of the data are made up, which every report says on its face.
  public var isSynthetic: Bool {
    inputs.contains(where: \.isSynthetic) || tables.contains(where: \.isSynthetic)
  }

  /// The finding of a name.
  func finding(_ name: String) -> FindingResult? { findings.first { $0.name == name } }

  /// The published table of a name.
  func table(_ name: String) -> PublishedTable? { tables.first { $0.name == name } }

  /// The path of a table's file from the report.
  func path(ofTable name: String) -> String { tablePaths[name] ?? name + ".csv" }

  /// The figure of a name.
  func figure(_ name: String) -> FigureFile? { figures.first { $0.name == name } }

  /// The model of a name.
  func model(_ name: String) -> ModelResult? { models.first { $0.name == name } }

  /// The parameter of a name.
  func parameter(_ name: String) -> ParameterFact? { parameters.first { $0.name == name } }
}
