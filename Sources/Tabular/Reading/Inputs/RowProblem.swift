/// Where a record begins: which file of the input, which byte of it.
struct RecordLocation: Sendable, Hashable, Comparable {
  /// The position of the file among those of the input.
  let file: Int
  /// The offset of its first byte.
  let byte: Int

  static func < (left: RecordLocation, right: RecordLocation) -> Bool {
    (left.file, left.byte) < (right.file, right.byte)
  }
}

/// Why one row of an input breaks its declaration.
struct RowProblem: Sendable {
  /// The row.
  let location: RecordLocation
  /// The bytes in the file that are meant; nil for the whole record.
  var cell: Range<Int>?
  /// The declared column; nil where the row as a whole is meant.
  let column: String?
  /// What kind of problem it is.
  let code: Diagnostic.Code
  /// What the cell or the row must be.
  let expectation: String
  /// The constraint that is broken, if one is.
  var constraint: ColumnConstraint?
  /// What it is instead; nil to show the bytes of the cell.
  var found: String?
  /// Whether the row may be that of somebody who did not consent, so that nothing of it is shown.
  var isUndecided = false
  /// How the row and its parent do not fit each other, where that is meant.
  var repeatMismatch: RepeatMismatch?
}
