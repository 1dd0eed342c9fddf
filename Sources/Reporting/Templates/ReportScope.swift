public import Tabular

/// The names that a template may use and what is known of them before any data are read.
public struct ReportScope: Sendable, Equatable {
  /// A finding before it has a value.
  public struct Finding: Sendable, Equatable {
    /// The name in the pipeline.
    public var name: String
    /// What kind of value it has.
    public var kind: Kind
    /// What a number counts.
    public var measure: Measure
    /// Whether the finding has `by`.
    public var isGrouped: Bool
    /// The words of its status conditions.
    public var statuses: [String]

    /// A finding with its type.
    public init(
      name: String, kind: Kind = .number, measure: Measure = .none, isGrouped: Bool = false,
      statuses: [String] = []
    ) {
      self.name = name
      self.kind = kind
      self.measure = measure
      self.isGrouped = isGrouped
      self.statuses = statuses
    }
  }

  /// A table before it has rows.
  public struct Table: Sendable, Equatable {
    /// The name in the pipeline, or of a model's table as in `main.fit`.
    public var name: String
    /// Its columns; nil when they could not be found out, so that no second error follows.
    public var schema: Schema?

    /// A table with its columns.
    public init(name: String, schema: Schema?) {
      self.name = name
      self.schema = schema
    }
  }

  /// A parameter before it has a value.
  public struct Parameter: Sendable, Equatable {
    /// The name without `$`.
    public var name: String
    /// What kind of value it has.
    public var kind: Kind
    /// What a number counts.
    public var measure: Measure

    /// A parameter with its type.
    public init(name: String, kind: Kind, measure: Measure = .none) {
      self.name = name
      self.kind = kind
      self.measure = measure
    }
  }

  /// The findings.
  public var findings: [Finding] = []
  /// Findings that are declared but not sound, which was said already: nothing follows from them.
  public var unsoundFindings: [String] = []
  /// The tables that may be shown.
  public var tables: [Table] = []
  /// The charts, each with the place of its declaration.
  public var charts: [Written] = []
  /// The models.
  public var models: [String] = []
  /// The parameters.
  public var parameters: [Parameter] = []
  /// The units that conditions may name.
  public var units = UnitCatalogue()

  /// No names yet.
  public init() {}

  /// The finding of a name.
  func finding(_ name: String) -> Finding? { findings.first { $0.name == name } }

  /// The table of a name.
  func table(_ name: String) -> Table? { tables.first { $0.name == name } }

  /// The parameter of a name.
  func parameter(_ name: String) -> Parameter? { parameters.first { $0.name == name } }
}
