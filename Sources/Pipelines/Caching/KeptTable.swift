import Tabular

/// A table as it is kept: its columns and where its rows come from; what its columns mean is declared.
struct KeptTable: Archived {
  /// The largest table that is kept, in bytes; larger ones are computed again.
  static let largest = 16 << 20

  private let names: [String]
  private let columns: [Column]
  private let lineage: RowLineage?

  /// The input in whose files its rows can be found; nil where rows were folded since.
  var followedInput: String? { lineage?.input }

  /// A table that may be kept: nil for one that is too large, has columns that nobody may see, or says
  /// more of its columns than is declared.
  init?(_ table: Table, declaredAs schema: Schema) {
    let isPrivate = table.schema.fields.contains { $0.privacy == .hidden }
    let cells = table.rowCount.multipliedReportingOverflow(by: max(1, table.columns.count) * 8)
    guard !isPrivate, !cells.overflow, cells.partialValue <= Self.largest,
      table.schema == schema.keeping(table.schema.names)
    else { return nil }
    names = table.schema.names
    columns = table.columns
    lineage = table.lineage
  }

  /// The table under its declared schema; throws where it does not fit.
  func table(declaredAs schema: Schema) throws(ArchiveDamage) -> Table {
    guard let table = try? Table(schema.keeping(names), columns),
      lineage?.hasRows(table.rowCount) ?? true
    else { throw ArchiveDamage() }
    return table.following(lineage)
  }

  init(from archive: inout ArchiveReader) throws(ArchiveDamage) {
    names = try archive.read()
    columns = try archive.read()
    lineage = try archive.read()
  }

  func write(to archive: inout ArchiveWriter) {
    archive.write(names)
    archive.write(columns)
    archive.write(lineage)
  }
}

extension Schema {
  /// The schema with those of its fields that have these names, in its order.
  fileprivate func keeping(_ names: [String]) -> Schema {
    replacing(fields.filter { names.contains($0.name) })
  }
}
