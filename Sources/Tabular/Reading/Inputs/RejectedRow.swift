/// A row that was left out because it breaks the declaration of its input, to be sent back and
/// mended.
public struct RejectedRow: Sendable, Equatable {
  /// The file, as the user knows it.
  public let file: String
  /// The line that the record begins in, from 1.
  public let line: Int
  /// The offset of the record's first byte.
  public let byteOffset: Int
  /// The declared column; nil where the row as a whole is meant.
  public let column: String?
  /// What kind of problem it is, such as `input.cell`.
  public let code: Diagnostic.Code
  /// Why, in words.
  public let reason: String
  /// The record as it stands in the file.
  public let original: String
}
