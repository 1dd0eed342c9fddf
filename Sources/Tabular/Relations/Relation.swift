/// A table that is not computed yet: the closed algebra that every step lowers to.
///
/// Whatever must be known of a pipeline before or after it runs (which columns are needed, what
/// became of the rows, whether a result is up to date, later SQL) is one exhaustive switch over
/// `Operation`, not work to repeat in every step.
public struct Relation: Sendable {
  /// The operation that makes the rows.
  public let operation: Operation
  /// The columns that it makes.
  public let schema: Schema
  /// The step that it comes from, for the ledger and for messages.
  public let step: Step

  /// Which step of which table an operation comes from.
  public struct Step: Sendable {
    /// The table, as the pipeline names it.
    public var table: String
    /// The position in the table, from 1; 0 for what Acopio adds itself.
    public var position: Int
    /// The verb as written.
    public var verb: String
    /// Where the step stands.
    public var place: Place?

    /// Names a step.
    public init(table: String, position: Int, verb: String, place: Place?) {
      self.table = table
      self.position = position
      self.verb = verb
      self.place = place
    }
  }

  /// One operation of the algebra.
  public indirect enum Operation: Sendable {
    /// The rows of an input, another table or an output of a model.
    case scan(Source)
    /// The rows for which a condition holds.
    case keep(Relation, TypedFormula, because: String)
    /// New columns by row formulas, in order.
    case derive(Relation, [Derivation])
    /// Chosen columns under new names.
    case project(Relation, [Projection])
    /// The rows of the left with the columns of their partners on the right.
    case join(Relation, Relation, Match)
    /// Rows one below the other, columns by name.
    case union([Relation])
    /// One row for each combination of the keys.
    case group(Relation, by: [String], [Aggregation])
    /// New columns that look at neighbouring rows.
    case window(Relation, by: [String], order: [String], [WindowDerivation])
    /// Rows in an order; ties keep theirs.
    case sort(Relation, [Ordering])
    /// The first or last row of each combination of the keys.
    case distinct(Relation, by: [String], keepLast: Bool)
    /// The first rows.
    case take(Relation, Int)
    /// Columns that become rows: each row once for each of them.
    case stack(Relation, Stacking)
    /// Rows that become columns: one row for each combination of the columns that stay.
    case spread(Relation, Spreading)
    /// The rows with one for each combination that they lack.
    case complete(Relation, Completion)
    /// The rows with missing cells filled from other rows, and flagged.
    case impute(Relation, Imputing)
    /// Whatever only a kernel can do: indicators, models, estimates, checks.
    case compute(any Kernel, [Relation], output: Int)
  }

  /// Wraps an operation with the schema it was checked to have.
  public init(_ operation: Operation, schema: Schema, step: Step) {
    self.operation = operation
    self.schema = schema
    self.step = step
  }
}

extension Relation {
  /// Where rows come from.
  public struct Source: Sendable, Hashable {
    /// The name of an input, a table or a model.
    public let name: String
    /// Which of its tables: 0 for inputs and tables; a model makes several.
    public let output: Int

    /// Names a source.
    public init(_ name: String, output: Int = 0) {
      self.name = name
      self.output = output
    }
  }

  /// A column and the row formula that makes it.
  public struct Derivation: Sendable {
    /// The column.
    public let field: Field
    /// What computes it.
    public let formula: TypedFormula

    /// A column by a formula.
    public init(field: Field, formula: TypedFormula) {
      self.field = field
      self.formula = formula
    }
  }

  /// A column under a new name.
  public struct Projection: Sendable {
    /// The column after the step.
    public let field: Field
    /// Its name before the step.
    public let source: String

    /// A column by its name before.
    public init(field: Field, source: String) {
      self.field = field
      self.source = source
    }
  }

  /// A column and the formula of aggregates that makes it.
  public struct Aggregation: Sendable {
    /// The column.
    public let field: Field
    /// What computes it for each group.
    public let formula: AggregateFormula

    /// A column by an aggregate formula.
    public init(field: Field, formula: AggregateFormula) {
      self.field = field
      self.formula = formula
    }
  }

  /// A column and the window formula that makes it.
  public struct WindowDerivation: Sendable {
    /// The column.
    public let field: Field
    /// What computes it within each group.
    public let formula: WindowFormula

    /// A column by a window formula.
    public init(field: Field, formula: WindowFormula) {
      self.field = field
      self.formula = formula
    }
  }

  /// A column to sort by.
  public struct Ordering: Sendable, Equatable {
    /// The column.
    public let column: String
    /// Whether large values come first; missing ones come last either way.
    public let descending: Bool

    /// A column with its direction.
    public init(_ column: String, descending: Bool = false) {
      self.column = column
      self.descending = descending
    }
  }
}
