extension Diagnostic.Code {
  /// A question that stands in several groups of a survey export.
  public static let inputQuestionAmbiguous = Diagnostic.Code(
    "input.question-ambiguous", .content,
    """
    A declared column names a question that the export has in several groups. Nothing is chosen by
    position: put as much of the groups in front of the name as tells them apart, under 'header'.
    """)

  /// A choice in the header of a survey export that the scale does not have.
  public static let inputChoiceUnknown = Diagnostic.Code(
    "input.choice-unknown", .content,
    """
    A survey export has a column for a choice that the declared scale lacks, so that answers would
    be lost. Add the level to the section 'scales'.
    """)

  /// Rows of a repeat that do not fit their parents.
  public static let inputRepeat = Diagnostic.Code(
    "input.repeat", .content,
    """
    A row of a repeat names no parent, or one that is not there, or a parent says that it has another
    number of rows than there are ('count'). Rows were lost, or the files are of different exports;
    download them together again. Nothing is ever matched by position. All rows of such a parent are
    bad rows, and a parent without any counts as one, so that 'bad_rows' may let some be left out.
    """)

  /// The codes about survey exports.
  static let aboutForms: [Diagnostic.Code] = [
    .inputQuestionAmbiguous, .inputChoiceUnknown, .inputRepeat,
  ]
}
