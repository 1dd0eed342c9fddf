import Tabular

extension RowLineage: Archived {
  init(from archive: inout ArchiveReader) throws(ArchiveDamage) {
    let input: String = try archive.read()
    self.init(input: input, rows: try archive.read(Bool.self) ? archive.cells() : nil)
  }

  func write(to archive: inout ArchiveWriter) {
    archive.write(input)
    archive.write(rows != nil)
    if let rows { archive.write(cells: rows) }
  }
}
