extension Diagnostic.Code {
  /// A column's type that cannot be understood.
  public static let columnNotation = Diagnostic.Code(
    "input.column-type", .declaration,
    """
    The type of a column is written in a way that Acopio does not know. A type, with a unit in square
    brackets where it is a number, is followed by what its cells must be, as in "number[kg] >= 0",
    "text key(person)", "date 'dd/MM/yyyy' required". 'acopio help types' lists all of them.
    """)

  /// A unit in a column's type that nobody declared.
  public static let columnUnknownUnit = Diagnostic.Code(
    "input.unknown-unit", .declaration,
    """
    The unit of a column is neither one that everybody shares (kg, ha, member, USD, ...) nor declared
    under 'units'. Units that differ from place to place, such as qq, lata or carga, must be declared
    with their source; product states that may follow a unit stand under 'states'.
    """)

  /// The codes about the declarations of columns.
  static let aboutColumnDeclarations: [Diagnostic.Code] = [.columnNotation, .columnUnknownUnit]
}
