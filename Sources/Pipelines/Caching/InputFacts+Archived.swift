import Reporting
import Tabular

extension InputFacts: Archived {
  /// Takes out everything but how the rows were drawn, which the declaration says.
  init(from archive: inout ArchiveReader) throws(ArchiveDamage) {
    self.init(
      name: try archive.read(), files: try archive.read(), rowsRead: try archive.read(),
      rowsKept: try archive.read())
    rowsWithheld = try archive.read()
    rejected = try archive.read()
    missing = try archive.read()
    filesSetAside = try archive.read()
    remarks = try archive.read()
    corrections = try archive.read()
    correctionFile = try archive.read()
    conversionFiles = try archive.read()
    conversions = try archive.read()
    questionFile = try archive.read()
    newestDay = try archive.read()
    isSynthetic = try archive.read()
    isReplaced = try archive.read()
  }

  func write(to archive: inout ArchiveWriter) {
    archive.write(name)
    archive.write(files)
    archive.write(rowsRead)
    archive.write(rowsKept)
    archive.write(rowsWithheld)
    archive.write(rejected)
    archive.write(missing)
    archive.write(filesSetAside)
    archive.write(remarks)
    archive.write(corrections)
    archive.write(correctionFile)
    archive.write(conversionFiles)
    archive.write(conversions)
    archive.write(questionFile)
    archive.write(newestDay)
    archive.write(isSynthetic)
    archive.write(isReplaced)
  }
}

extension InputFacts.File: Archived {
  init(from archive: inout ArchiveReader) throws(ArchiveDamage) {
    self.init(path: try archive.read(), digest: try archive.read())
  }

  func write(to archive: inout ArchiveWriter) {
    archive.write(path)
    archive.write(digest)
  }
}

extension InputFacts.Rejection: Archived {
  init(from archive: inout ArchiveReader) throws(ArchiveDamage) {
    self.init(column: try archive.read(), code: try archive.read(), rows: try archive.read())
  }

  func write(to archive: inout ArchiveWriter) {
    archive.write(column)
    archive.write(code)
    archive.write(rows)
  }
}

extension InputFacts.MissingCells: Archived {
  init(from archive: inout ArchiveReader) throws(ArchiveDamage) {
    self.init(
      column: try archive.read(), reason: try archive.read(), cells: try archive.read())
  }

  func write(to archive: inout ArchiveWriter) {
    archive.write(column)
    archive.write(reason)
    archive.write(cells)
  }
}

extension InputFacts.SetAsideFile: Archived {
  init(from archive: inout ArchiveReader) throws(ArchiveDamage) {
    self.init(path: try archive.read(), line: try archive.read(), code: try archive.read())
  }

  func write(to archive: inout ArchiveWriter) {
    archive.write(path)
    archive.write(line)
    archive.write(code)
  }
}

extension InputFacts.Remark: Archived {
  init(from archive: inout ArchiveReader) throws(ArchiveDamage) {
    self.init(path: try archive.read(), try archive.read())
  }

  func write(to archive: inout ArchiveWriter) {
    archive.write(path)
    archive.write(remark)
  }
}
