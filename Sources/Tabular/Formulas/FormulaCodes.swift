extension Diagnostic.Code {
  /// The text of a formula is not a formula.
  public static let formulaSyntax = Diagnostic.Code(
    "formula.syntax", .declaration,
    """
    A formula cannot be read. The caret stands under the part that does not belong there.
    Texts stand in single quotes, names that are not letters, digits and '_' in backquotes, units in
    brackets: `Área total` > 2[ha] and region == 'Junín'. See 'acopio help functions'.
    """)

  /// `=` stands where a comparison was meant.
  public static let formulaSingleEquals = Diagnostic.Code(
    "formula.single-equals", .declaration,
    """
    A condition uses '=' where '==' is meant. Formulas never assign; a step such as derive gives a
    result its name. Write region == 'Junín'.
    """)

  /// A formula is nested too deep.
  public static let formulaTooDeep = Diagnostic.Code(
    "formula.too-deep", .declaration,
    """
    A formula has brackets inside brackets beyond the limit 'formula', or operators in a row beyond
    the limit 'operators'. Both are fixed, because they keep reading safe. Split the formula into
    several columns with derive.
    """)

  /// Two values of different kinds meet.
  public static let formulaKind = Diagnostic.Code(
    "formula.kind-mismatch", .declaration,
    """
    An operator or function got a kind of value that it cannot use, for example a number compared
    with a text. The caret stands under the part; the note says what kinds there are.
    """)

  /// Two numbers whose units cannot be combined meet.
  public static let formulaUnit = Diagnostic.Code(
    "formula.unit-mismatch", .declaration,
    """
    Two numbers meet whose units have different dimensions, for example hectares and quintals, or
    soles and dollars. Such a sum or comparison has no meaning.
    Units of one dimension convert by themselves (kg and lb). number(x, [PEN]) drops a unit on
    purpose.
    """)

  /// Amounts or prices of different product states meet.
  public static let formulaState = Diagnostic.Code(
    "formula.state-mismatch", .declaration,
    """
    Two amounts or prices meet that are of different product states, such as parchment and green
    coffee. A kilogram of parchment gives about 0.80 kg of green coffee: a price per kilogram of the
    one is not a price of the other, and a share of the two would be wrong by that much.
    Declare a factor under "factors", with its source, and cross by it: "price as [PEN/kg green]"
    divides a price by the factor, "sold as [kg green]" multiplies an amount.
    """)

  /// A parameter that nobody declared.
  public static let formulaUnknownParameter = Diagnostic.Code(
    "formula.unknown-parameter", .declaration,
    """
    A formula uses $name, and the pipeline's 'params' declare no such name.
    """)

  /// A function that does not exist.
  public static let formulaUnknownFunction = Diagnostic.Code(
    "formula.unknown-function", .declaration,
    """
    A formula calls a function that Acopio does not have. 'acopio help functions' lists all.
    """)

  /// A call has too few, too many or wrongly named arguments.
  public static let formulaArguments = Diagnostic.Code(
    "formula.arguments", .declaration,
    """
    A function is called with other arguments than it takes. The note shows how it is called.
    """)

  /// A function stands where its sort does not belong.
  public static let formulaMisplaced = Diagnostic.Code(
    "formula.misplaced", .declaration,
    """
    Functions of rows (round), of groups (sum, mean) and of neighbouring rows (lag) belong to
    different steps: derive and where compute with one row, summarize folds rows into one, window
    looks at the rows before. In summarize a column must stand inside a function of groups.
    """)

  /// A constant has no value when the formula is computed: a mistake in Acopio.
  public static let formulaConstant = Diagnostic.Code(
    "formula.constant-without-value", .bug,
    """
    A formula uses a named constant, such as a threshold, that had no value when it was computed.
    This is a mistake in Acopio, not in your files.
    """)

  /// A code that the scale of an answer does not have.
  public static let formulaUnknownLevel = Diagnostic.Code(
    "formula.unknown-level", .declaration,
    """
    A formula compares an answer with a text that is no code of its scale. Answers are kept as codes,
    never as labels; the note lists those that the section 'scales' declares.
    """)

  /// The codes about formulas.
  public static let aboutFormulas: [Diagnostic.Code] = [
    .formulaSyntax, .formulaSingleEquals, .formulaTooDeep, .formulaKind, .formulaUnit,
    .formulaState,
    .formulaUnknownParameter, .formulaUnknownFunction, .formulaArguments,
    .formulaMisplaced, .formulaConstant, .formulaUnknownLevel,
  ]
}
