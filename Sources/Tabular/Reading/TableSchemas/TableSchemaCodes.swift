extension Diagnostic.Code {
  /// Something that a Table Schema says and that no column can be held to.
  public static let tableSchema = Diagnostic.Code(
    "input.table-schema", .declaration,
    """
    An input takes its columns from a Table Schema ('columns_from'), which says something that Acopio
    cannot hold the data to: a type such as 'geopoint' or 'array', a format such as 'email', words
    for true and false of its own, a key over several columns of another input. Nothing of a schema
    is passed over in silence. Declare the column under 'columns' beside it: that declaration then
    holds in place of the one in the schema.
    """)

  /// The codes about Table Schemas.
  static let aboutTableSchemas: [Diagnostic.Code] = [.tableSchema]
}
