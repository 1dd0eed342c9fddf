extension Diagnostic.Code {
  /// Corrections of an input whose rows nothing tells apart.
  public static let inputCorrectionKey = Diagnostic.Code(
    "input.correction-key", .declaration,
    """
    A correction says by its key which row it means, so an input with 'corrections' must have a
    'key'. The file of corrections has the columns of that key, and 'column', 'old', 'new', 'who',
    'why'; a column 'input' lets one file serve several inputs.
    """)

  /// A correction of a column that there is not.
  public static let inputCorrectionColumn = Diagnostic.Code(
    "input.correction-column", .content,
    """
    A correction names a column that the input does not have, or one of its key. For a quantity, it
    names the header of the amount, the unit or the state.
    """)

  /// A correction of a row that there is not.
  public static let inputCorrectionUnmatched = Diagnostic.Code(
    "input.correction-unmatched", .content,
    """
    A correction hits nothing: no row of the input has its key. Perhaps the key is misspelt, or the
    row is gone from the file and the correction with it; then take the correction out.
    """)

  /// A correction of a cell that is not what the correction expects.
  public static let inputCorrectionMismatch = Diagnostic.Code(
    "input.correction-mismatch", .content,
    """
    The cell that a correction means is not what it says under 'old'. Perhaps the file was mended at
    its source, and the correction is no longer needed; or it names the wrong row.
    """)

  /// A correction that writes what its column cannot hold.
  public static let inputCorrectionValue = Diagnostic.Code(
    "input.correction-value", .content,
    """
    What a correction writes under 'new' cannot be read as what its column is declared to hold, or
    the record has further mistakes that no correction mends, such as a cell too many.
    """)

  /// The codes about corrections.
  static let aboutCorrections: [Diagnostic.Code] = [
    .inputCorrectionKey, .inputCorrectionColumn, .inputCorrectionUnmatched,
    .inputCorrectionMismatch, .inputCorrectionValue,
  ]
}
