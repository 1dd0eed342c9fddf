import Tabular

extension Table {
  /// The columns of a design with, behind the rows of this table, one row for each cluster of the
  /// frame of which there is none; where rows are the clusters, as many as the stratum lacks.
  func withAbsentClusters(
    of frame: Table?, _ design: SampleDesign
  ) throws(Diagnostic) -> Table {
    guard let frame, let names = design.frame?.columns, Set(names).count == names.count,
      names.count == design.columns.count
    else { return self }
    let own = selecting(design.columns)
    let drawn = try frame.selecting(names).under(design.columns, like: own)
      .drawnRows(weight: design.weight)
    let units = design.secondStage?.clusters ?? design.clusters
    let parts = design.strata + design.clusters + (design.secondStage?.strata ?? [])
    let absent = drawn.gathered(
      units.isEmpty
        ? try drawn.rowsBeyond(own, by: parts)
        : try drawn.firstRowsNotIn(own, by: design.secondStage == nil ? parts : parts + units))
    guard absent.rowCount > 0 else { return self }
    let columns = zip(own.columns, absent.columns).compactMap { Column.concatenated([$0, $1]) }
    return try Table(own.schema, columns)
  }

  /// The same columns under the names that the table of the estimate gives them.
  private func under(_ names: [String], like other: Table) throws(Diagnostic) -> Table {
    let renamed = zip(schema.fields, names).map { $0.named($1) }
    return try Table(Schema(renamed), columns).selecting(other.schema.names)
  }

  /// The rows that have a weight.
  private func drawnRows(weight: String?) -> Table {
    guard let weights = weight.flatMap({ column($0)?.numberColumn }) else { return self }
    return gathered((0..<rowCount).filter { weights.number($0) ?? 0 > 0 })
  }

  /// The first row of each key that another table does not have.
  private func firstRowsNotIn(_ other: Table, by names: [String]) throws(Diagnostic) -> [Int] {
    let both = try stacked(on: other, by: names)
    let groups = try Groups(both, by: names)
    return groups.firstRows.filter { $0 >= other.rowCount }.map { $0 - other.rowCount }
  }

  /// In each stratum as many rows as this table has beyond another.
  private func rowsBeyond(_ other: Table, by names: [String]) throws(Diagnostic) -> [Int] {
    let groups = try Groups(try stacked(on: other, by: names), by: names)
    var left = [Int](repeating: 0, count: groups.count)
    for (row, group) in groups.indices.enumerated() {
      left[Int(group)] += row < other.rowCount ? -1 : 1
    }
    return (0..<rowCount).filter { row in
      let group = Int(groups.indices[other.rowCount + row])
      left[group] -= 1
      return left[group] >= 0
    }
  }

  /// The named columns of this table below those of another.
  private func stacked(on other: Table, by names: [String]) throws(Diagnostic) -> Table {
    let (above, below) = (other.selecting(names), selecting(names))
    let columns = zip(above.columns, below.columns).compactMap { Column.concatenated([$0, $1]) }
    guard !columns.isEmpty else {
      let rows = (0..<(other.rowCount + rowCount)).map { _ in 0 }
      return try Table(
        Schema([Field("#row", .number)]), [.numbers(NumberColumn(whole: rows))])
    }
    return try Table(above.schema, columns)
  }
}
