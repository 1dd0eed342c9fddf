/// Holds the rows of a repeat that has a file of its own against their parents.
///
/// All rows count, those too that are left out for other reasons.
struct RepeatCheck {
  private let parents: RepeatParents
  /// Which physical column names the parents.
  private let physical: Int
  /// How many rows name each parent.
  private var counts: [Int]
  /// How many files the repeat has; those of its parents are counted on from there.
  private let files: Int

  /// Nil where there are no parents, or no column names them.
  ///
  /// Throws when a file can no longer be read.
  init?(
    _ parents: RepeatParents?, _ rows: PhysicalRows, _ texts: RecordTexts,
    _ selection: ColumnSelection
  ) throws(Diagnostic) {
    guard let parents,
      let index = selection.declared.firstIndex(where: { $0.name == RepeatRows.parentName }),
      let physical = selection.uses[index].first
    else { return nil }
    self.parents = parents
    self.physical = physical
    files = rows.origins.files.count
    counts = [Int](repeating: 0, count: parents.stated.count)
    for row in parents.rows(named: rows.columns[physical].textColumn) where row >= 0 {
      counts[row] += 1
    }
    for problem in rows.problems.kept {
      let cells = try texts.cells(at: problem.location)
      if let row = parents.row(named: cells?[physical]) { counts[row] += 1 }
    }
  }

  /// The parents that say they have rows, and have none.
  var childless: [RowProblem] {
    counts.indices.filter { counts[$0] == 0 }.compactMap { row in
      mismatch(row).map { count in
        let place = parents.origins.location(ofRow: row)
        return RowProblem(
          .childless(count), at: RecordLocation(file: files + place.file, byte: place.byte))
      }
    }
  }

  /// The rows that do not fit their parents, with what is wrong with each.
  func misfits(in rows: PhysicalRows) -> [(row: Int, problem: RowProblem)] {
    let names = rows.columns[physical].textColumn
    return parents.rows(named: names).enumerated().compactMap { row, parent in
      let mismatch =
        parent < 0
        ? .orphan(header: parents.header, named: names?.text(row))
        : mismatch(parent).map(RepeatMismatch.siblings)
      return mismatch.map { (row, RowProblem($0, at: rows.origins.location(ofRow: row))) }
    }
  }

  /// The origins of the rows, with the files of their parents behind their own.
  func shown(_ origins: RowOrigins) -> RowOrigins { origins.alongside(parents.origins) }

  /// What a parent says and has, where the two differ.
  private func mismatch(_ parent: Int) -> RepeatMismatch.Count? {
    guard let header = parents.countHeader, parents.stated[parent] ?? 0 != counts[parent] else {
      return nil
    }
    return RepeatMismatch.Count(
      header: header, stated: parents.stated[parent], found: counts[parent])
  }
}
