/// A record that does not fit the declaration, found while its block is read.
struct CSVMisfit: Sendable {
  /// What is wrong with it.
  enum Kind: Sendable {
    /// It has fewer cells than the header.
    case tooFewCells(Int)
    /// It has more cells than the header.
    case tooManyCells(Int)
    /// It holds a NUL byte.
    case nul
    /// Text stands between a closing quote and the next separator.
    case textAfterQuote
    /// A cell is not what its column holds.
    case cell(column: Int)
  }

  /// What is wrong.
  let kind: Kind
  /// Where in the file the record begins.
  let record: Int
  /// The bytes of the cell in the file, quotes included.
  let cell: Range<Int>
}

/// Why a block could not be read to its end.
enum CSVFailure: Sendable {
  /// The quote at an offset is never closed.
  case unclosedQuote(Int)
  /// The record at an offset is longer than a record may be.
  case recordTooLong(Int)
  /// The cell at an offset has more bytes than a cell may.
  case fieldTooLarge(Int, Int)
  /// The byte at an offset is not UTF-8.
  case notUTF8(Int)
  /// The file could not be read.
  case input(Diagnostic)
}
