/// The one part that sees whole tables: a model, an indicator, an estimate, a check.
///
/// Everything else is said in the algebra of `Relation`.
public protocol Kernel: Sendable {
  /// The number to raise when the results may change although the declaration does not.
  var revision: Int { get }

  /// The columns that it needs of each input.
  var needs: [Set<String>] { get }

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

  /// Tables with the entry of the ledger and warnings.
  public init(_ tables: [Table], ledger: LedgerEntry, warnings: [Diagnostic] = []) {
    self.tables = tables
    self.ledger = ledger
    self.warnings = warnings
  }
}
