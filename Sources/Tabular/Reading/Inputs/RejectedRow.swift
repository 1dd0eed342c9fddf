/// A row that was left out because it breaks the declaration of its input, to be sent back and
/// mended.
public struct RejectedRow: Sendable, Equatable {
  /// One thing that is wrong with the row.
  public struct Problem: Sendable, Equatable {
    /// The declared column; nil where the row as a whole is meant.
    public let column: String?
    /// What kind of problem it is, such as `input.cell`.
    public let code: Diagnostic.Code
    /// The constraint that is broken, if one is.
    public let constraint: ColumnConstraint?
    /// How the row and its parent do not fit each other, where that is meant.
    public let repeatMismatch: RepeatMismatch?
    /// Why, in English.
    public let reason: String
    /// The cell as it stands in the file; empty where the row as a whole is meant.
    public let cell: String
    /// Whether the row may be that of somebody who did not consent, so that nothing of it is shown.
    public var isUndecided = false
  }

  /// The file, as the user knows it.
  public let file: String
  /// The line that the record begins in, from 1.
  public let line: Int
  /// The offset of the record's first byte.
  public let byteOffset: Int
  /// Everything that is wrong, by the order of the columns; at least one.
  public let problems: [Problem]
  /// The record as it stands in the file; cells that nobody may see are left out, and all of a
  /// parent whose rows are not there.
  public let original: String
}
