extension Diagnostic.Code {
  /// A column's type that cannot be understood.
  public static let columnNotation = Diagnostic.Code(
    "input.column-type", .declaration,
    """
    The type of a column is written in a way that Acopio does not know. A type is one of text, int,
    number, flag, date, month, datetime, season(month), scale(NAME), multiple(NAME) and quantity, with a unit
    in square brackets where it is a number, followed by what its cells must be: required, unique,
    key, key(person), private, '>= 0', '> 0', '15..100', "in ('woman', 'man')", "matches '[A-Z]+'",
    'refers members.member_id', or a date pattern in single quotes. A scale may be 'reversed'.
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
