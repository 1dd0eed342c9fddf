extension InputDeclaration {
  /// Takes the columns and the key of the Table Schema under `columns_from`.
  ///
  /// A column that is declared beside it, by its name or its header, holds in place of the one in
  /// the schema, and so does a key.
  mutating func takeColumns(
    from keys: SectionKeys, _ defaults: ColumnDefaults, reporting diagnostics: inout Diagnostics
  ) {
    guard let path = keys.text("columns_from", reporting: &diagnostics),
      // What cannot be opened is told where it is opened.
      let document = defaults.vocabulary.tableSchemas[path.text],
      let schema = TableSchema(
        document, without: Set(columns.flatMap { [$0.name, $0.header] }), reporting: &diagnostics)
    else { return }
    columns = schema.columns(defaults, reporting: &diagnostics) + columns
    guard key.isEmpty, keys.node("key") == nil else { return }
    key = schema.primaryKey(reporting: &diagnostics)
    let names = columns.map(\.name)
    for name in key where !names.contains(name) {
      diagnostics.error(
        .tableSchema, "the primary key of a Table Schema must name its columns, not '\(name)'",
        at: document.place(of: document.root["primaryKey"] ?? document.root),
        hint: NearestName.hint(for: name, among: names))
    }
  }
}
