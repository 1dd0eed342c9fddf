/// How a check of the pipeline came out.
public struct CheckResult: Sendable, Equatable {
  /// The table that was checked.
  public var table: String
  /// The condition as written.
  public var condition: String
  /// Rows that were checked.
  public var rows: Int
  /// Rows for which the condition does not hold.
  public var failed: Int
  /// What may fail, as written (`5%`); empty when nothing may.
  public var atMost: String
  /// Whether no more rows fail than may.
  public var holds: Bool
  /// Whether more failures than allowed only warn.
  public var warns: Bool

  /// A check with its counts.
  public init(
    table: String, condition: String, rows: Int, failed: Int, holds: Bool,
    atMost: String = "", warns: Bool = false
  ) {
    self.table = table
    self.condition = condition
    self.rows = rows
    self.failed = failed
    self.atMost = atMost
    self.holds = holds
    self.warns = warns
  }
}
