/// A cell of a block without a value.
struct MissingCell: Sendable {
  /// The row in the block.
  let row: UInt32
  /// Why.
  let reason: MissingReason
}

/// The cells of one column of one block, as a worker hands them over.
enum CellPiece: Sendable {
  /// Mantissas at a scale.
  case decimals(Mantissas, scale: Int, missing: [MissingCell])
  /// Binary numbers.
  case doubles([Double], missing: [MissingCell])
  /// Numbers of texts in the table of the worker that read the block.
  case codes([Int32])
}
