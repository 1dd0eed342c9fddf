public import Tabular

/// A pipeline as declared: everything its file says, with places, before anything is checked
/// against anything else.
public struct Pipeline: Sendable {
  /// The name of the file without its ending.
  public let name: String
  /// The file, as written.
  public let document: JSONDocument
  /// The heading of the report.
  public var title = Written("")
  /// The language of report and charts.
  public var language = "en"
  /// What the pipeline is about.
  public var about = ""
  /// The parameters, in order.
  public var parameters: [ParameterDeclaration] = []
  /// The units, factors and answer scales that columns and formulas may use.
  public var vocabulary = Vocabulary()
  /// The inputs, in order.
  public var inputs: [InputDefinition] = []
  /// The tables, in order.
  public var tables: [TableDeclaration] = []
  /// The models, in order.
  public var models: [ModelDeclaration] = []
  /// The findings, in order.
  public var findings: [FindingDeclaration] = []
  /// The charts, in order, as their sections stand.
  public var charts: [(name: Written, node: JSONNode)] = []
  /// What is written, where it differs from the convention.
  public var outputs: [OutputDeclaration] = []
  /// The path of the template, when one is named.
  public var template: Written?
  /// Who may be recognised in what is published.
  public var privacy: PrivacyDeclaration?
  /// What holds when nobody watches a run.
  public var schedule: ScheduleDeclaration?
  /// The files whose declarations it uses, in the order in which it names them.
  var usedDocuments: [JSONDocument] = []

  /// The path of the template that is used where none is named and there is one.
  var templateBeside: String { document.source.file.dropLast(".json5".count) + ".md" }

  /// The units and states that formulas may use.
  public var units: UnitCatalogue { vocabulary.units }

  /// The factors between states.
  public var factors: [StateFactor] { vocabulary.factors }

  /// A pipeline in which nothing is declared yet.
  init(name: String, document: JSONDocument) {
    self.name = name
    self.document = document
  }
}
