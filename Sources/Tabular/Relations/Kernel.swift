/// The one part that sees whole tables: a model, an indicator, an estimate, a check.
///
/// Everything else is said in the algebra of `Relation`.
public protocol Kernel: Sendable {
  /// The number to raise when the results may change although the declaration does not.
  var revision: Int { get }

  /// The columns that it needs of each input for the wanted columns of its tables.
  func needs(wanted: Set<String>) -> [Set<String>]

  /// Computes all its tables from its inputs, in the order of the schemas it was checked to make.
  ///
  /// Throws one diagnostic when it cannot go on; an estimate that cannot be made is a missing value
  /// with a reason instead.
  func run(_ inputs: [Table], in context: RunContext) throws(Diagnostic) -> Made
}

/// What a kernel made: its tables, what became of the rows, and what people should be told.
public struct Made: Sendable {
  /// The tables, in the order of the promised schemas.
  public var tables: [Table]
  /// What became of the rows of the first input.
  public var ledger: LedgerEntry
  /// Problems that do not stop the run.
  public var warnings: [Diagnostic]
  /// What was checked of the rows, and how it came out.
  public var checks: [CheckOutcome] = []
  /// For each input which of its rows each row of the first table comes from; all where none is said.
  public var maps: [RowMap] = []

  /// Tables with the entry of the ledger and warnings.
  public init(_ tables: [Table], ledger: LedgerEntry, warnings: [Diagnostic] = []) {
    self.tables = tables
    self.ledger = ledger
    self.warnings = warnings
  }
}

/// A condition that rows had to meet, and how many did not.
public struct CheckOutcome: Sendable, Equatable {
  /// The table whose rows were checked.
  public var table = ""
  /// The condition as written.
  public let condition: String
  /// How many rows were checked.
  public let rows: Int
  /// How many of them the condition does not hold for.
  public let failed: Int
  /// The share of rows that may fail.
  public let tolerated: Double
  /// Whether more failures only warn.
  public let warns: Bool

  /// Whether no more rows fail than may in each group that was asked for.
  public let groupsHold: Bool

  /// Whether no more rows fail than may.
  public var holds: Bool { groupsHold && Double(failed) <= tolerated * Double(rows) }

  /// A condition with its counts.
  public init(
    condition: String, rows: Int, failed: Int, tolerated: Double, warns: Bool,
    groupsHold: Bool = true
  ) {
    self.condition = condition
    self.rows = rows
    self.failed = failed
    self.tolerated = tolerated
    self.warns = warns
    self.groupsHold = groupsHold
  }
}
