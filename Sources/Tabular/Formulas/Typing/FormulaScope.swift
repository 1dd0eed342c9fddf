/// Everything that the names in a formula may mean.
public struct FormulaScope: Sendable {
  /// The value of a declared parameter.
  public struct Parameter: Sendable, Equatable {
    /// The value of this run.
    public let value: Value
    /// What kind of value it is.
    public let kind: Kind
    /// What its number counts.
    public let measure: Measure

    /// A parameter with its value.
    public init(_ value: Value, _ kind: Kind, measure: Measure = .none) {
      self.value = value
      self.kind = kind
      self.measure = measure
    }
  }

  /// A value that is known by name before it is known: a threshold, a coefficient.
  public struct Constant: Sendable, Equatable {
    /// What kind of value it will be.
    public let kind: Kind
    /// What its number will count.
    public let measure: Measure

    /// A constant by its type.
    public init(_ kind: Kind, measure: Measure = .none) {
      self.kind = kind
      self.measure = measure
    }
  }

  /// The columns.
  public var schema: Schema
  /// The name of the table for messages and for `table.column`.
  public var table: String
  /// The declared parameters, without `$`.
  public var parameters: [String: Parameter] = [:]
  /// The units that may be written.
  public var units = UnitCatalogue()
  /// The factors between measures of different dimensions.
  public var factors: [StateFactor] = []
  /// The named constants by their canonical text, under which their values come at run time.
  ///
  /// `castillo.members`, `main.coef(gap)`, `max_of(panel.season)`.
  public var constants: [String: Constant] = [:]
  /// Columns that exist but whose type could not be found; told already, so told no more.
  public var unknownColumns: Set<String> = []

  /// The names of one table.
  public init(_ schema: Schema, table: String = "the table") {
    self.schema = schema
    self.table = table
  }
}
