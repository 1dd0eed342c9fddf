/// The records that begin within one piece of a file.
struct CSVBlock: Sendable {
  /// Where in the file the first record begins, as the worker assumed.
  let start: Int
  /// Where the first record behind the block begins.
  let end: Int
  /// The worker whose texts the codes refer to.
  let worker: Int
  /// Where each good record begins, counted from `start`.
  let offsets: [UInt32]
  /// How many lines end within the block.
  let lineEnds: Int
  /// How many records there are, good and bad ones.
  let records: Int
  /// The cells, one piece for each physical column.
  var pieces: [CellPiece]
  /// The records that do not fit; the first ones, if there are very many.
  let misfits: [CSVMisfit]
  /// What stopped the block before its end.
  let failure: CSVFailure?

  /// How many good records there are.
  var rows: Int { offsets.count }
}
