/// What became of the rows in one step.
///
/// Two lines must add up, and are asserted, printed and stored: every row that came in is accounted
/// for, and every row that goes out came from somewhere.
public struct LedgerEntry: Sendable, Equatable {
  /// The table that the step belongs to.
  public var table: String = ""
  /// The position of the step in its table, from 1.
  public var step: Int = 0
  /// The verb of the step as written.
  public var verb: String
  /// Rows that came in.
  public var rowsIn: Int = 0
  /// Rows that went on.
  public var passed: Int = 0
  /// Rows that could not be read.
  public var rejected: Int = 0
  /// Rows for which a condition did not hold.
  public var filtered: Int = 0
  /// Rows left out because a join found no partner.
  public var unmatched: Int = 0
  /// Rows left out for another named reason, such as a missing value in a model.
  public var dropped: Int = 0
  /// Rows that became part of a group's row.
  public var folded: Int = 0
  /// Rows that went out.
  public var rowsOut: Int = 0
  /// Rows that have no single row before them: groups, further matches of a join.
  public var made: Int = 0
  /// Of the filtered rows, those whose condition had no value.
  public var undefinedConditions: Int = 0
  /// Cells that a formula left without a value, as in `x / 0`.
  public var undefinedCells: Int = 0
  /// Rows without partner that a join kept.
  public var keptUnmatched: Int = 0
  /// Cells that were filled from other rows.
  public var imputed: [ImputedCells] = []
  /// Why, in the author's words.
  public var because: String = ""

  /// A step through which nothing has gone yet.
  public init(verb: String) {
    self.verb = verb
  }

  /// A step that lets all rows through.
  public init(verb: String, passing rows: Int) {
    self.verb = verb
    rowsIn = rows
    passed = rows
    rowsOut = rows
  }

  /// A step that folds rows into groups.
  public init(verb: String, folding rows: Int, into groups: Int) {
    self.verb = verb
    rowsIn = rows
    folded = rows
    rowsOut = groups
    made = groups
  }

  /// Whether both lines add up.
  public var addsUp: Bool {
    rowsIn == passed + rejected + filtered + unmatched + dropped + folded
      && rowsOut == passed + made
  }
}
