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

  /// A file that is no definition of a form.
  public static let inputForm = Diagnostic.Code(
    "input.form", .content,
    """
    The file under 'questions' is not the definition of a form. Acopio reads Kobo's JSON: an object
    with 'content', in it 'survey' and perhaps 'choices'; or those two alone.
    """)

  /// A column that is no question of the form.
  public static let inputQuestionUnknown = Diagnostic.Code(
    "input.question-unknown", .declaration,
    """
    An input names its form under 'questions', and a column is neither a question of it nor something
    that the survey tool adds, such as '_uuid'. Mend the name, or say under 'header' which question
    is meant.
    """)

  /// A scale whose levels are not in the form.
  public static let inputChoices = Diagnostic.Code(
    "input.choices", .declaration,
    """
    A column takes its answers from the form under 'questions', but the form has no such list, or the
    question has no choices, or takes one where 'multiple' was declared. 'scale' and 'multiple' alone
    take the choices of the column's question; 'scale(NAME)' those of a list of the form, or of the
    section 'scales', where a scale without 'levels' has those of the question.
    """)

  /// The codes about survey exports.
  static let aboutForms: [Diagnostic.Code] = [
    .inputQuestionAmbiguous, .inputChoiceUnknown, .inputRepeat, .inputForm,
    .inputQuestionUnknown, .inputChoices,
  ]
}
