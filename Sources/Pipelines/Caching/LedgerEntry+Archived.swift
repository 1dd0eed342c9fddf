import Tabular

extension LedgerEntry: Archived {
  init(from archive: inout ArchiveReader) throws(ArchiveDamage) {
    self.init(verb: try archive.read())
    table = try archive.read()
    step = try archive.read()
    rowsIn = try archive.read()
    passed = try archive.read()
    rejected = try archive.read()
    filtered = try archive.read()
    unmatched = try archive.read()
    dropped = try archive.read()
    folded = try archive.read()
    rowsOut = try archive.read()
    made = try archive.read()
    undefinedConditions = try archive.read()
    undefinedCells = try archive.read()
    keptUnmatched = try archive.read()
    imputed = try archive.read()
    because = try archive.read()
  }

  func write(to archive: inout ArchiveWriter) {
    archive.write(verb)
    archive.write(table)
    archive.write(step)
    for count in [rowsIn, passed, rejected, filtered, unmatched, dropped, folded, rowsOut, made] {
      archive.write(count)
    }
    archive.write(undefinedConditions)
    archive.write(undefinedCells)
    archive.write(keptUnmatched)
    archive.write(imputed)
    archive.write(because)
  }
}

extension ImputedCells: Archived {
  init(from archive: inout ArchiveReader) throws(ArchiveDamage) {
    let column: String = try archive.read()
    guard let method = ImputationMethod(rawValue: try archive.read()) else {
      throw ArchiveDamage()
    }
    self.init(
      column, method: method, by: try archive.read(),
      cells: (filled: try archive.read(), left: try archive.read()))
  }

  func write(to archive: inout ArchiveWriter) {
    archive.write(column)
    archive.write(method.rawValue)
    archive.write(by)
    archive.write(filled)
    archive.write(left)
  }
}

extension CheckOutcome: Archived {
  init(from archive: inout ArchiveReader) throws(ArchiveDamage) {
    let table: String = try archive.read()
    self.init(
      condition: try archive.read(), rows: try archive.read(), failed: try archive.read(),
      tolerated: try archive.read(), warns: try archive.read(), groupsHold: try archive.read())
    self.table = table
  }

  func write(to archive: inout ArchiveWriter) {
    archive.write(table)
    archive.write(condition)
    archive.write(rows)
    archive.write(failed)
    archive.write(tolerated)
    archive.write(warns)
    archive.write(groupsHold)
  }
}
