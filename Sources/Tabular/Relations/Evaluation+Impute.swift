extension Evaluation {
  /// The rows with missing cells filled, and beside each such column the flags of those cells.
  mutating func imputed(
    _ table: Table, _ imputing: Relation.Imputing, _ relation: Relation
  ) throws(Diagnostic) -> Table {
    let groups =
      imputing.by.isEmpty ? Groups(single: table.rowCount) : try Groups(table, by: imputing.by)
    let frame = try WindowFrame(table, by: imputing.by, order: imputing.order)
    var result = table
    var entry = LedgerEntry(verb: "impute", passing: table.rowCount)
    for imputation in imputing.columns {
      guard let column = table.column(imputation.column),
        let field = relation.schema[imputation.column],
        let flag = relation.schema[imputation.flag]
      else { continue }
      let made = imputed(column, imputation.method, groups, frame)
      result = try result.setting(field, made.cells)
      result = try result.setting(
        flag, .flags(FlagColumn(flags: made.flags, presence: Presence(allPresent: column.count))))
      let left = made.cells.presence.missingCount
      entry.imputed.append(
        ImputedCells(
          field.title, method: imputation.method, by: imputing.by,
          cells: (filled: column.presence.missingCount - left, left: left)))
    }
    record(entry, relation)
    follow([.same, .parts(groups)])
    return try result.under(relation.schema)
  }

  private func imputed(
    _ column: Column, _ method: ImputationMethod, _ groups: Groups, _ frame: WindowFrame
  ) -> ImputedColumn {
    guard let aggregate = method.aggregate else {
      return ImputedColumn(column, lookingBackIn: frame)
    }
    return ImputedColumn(
      column, from: aggregate.column([column], over: groups), rows: groups.indices.map(Int.init))
  }
}
