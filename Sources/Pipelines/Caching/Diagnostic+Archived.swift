import Tabular

extension Diagnostic: Archived {
  init(from archive: inout ArchiveReader) throws(ArchiveDamage) {
    let name: String = try archive.read()
    guard let cause = Cause(rawValue: try archive.read()) else { throw ArchiveDamage() }
    let isWarning: Bool = try archive.read()
    // The page of the code is not kept: codes are the same when their names are.
    self.init(
      Code(name, cause, ""), try archive.read(), at: try archive.read(),
      notes: try archive.read(), hint: try archive.read())
    severity = isWarning ? .warning : .error
  }

  func write(to archive: inout ArchiveWriter) {
    archive.write(code.name)
    archive.write(code.cause.rawValue)
    archive.write(severity == .warning)
    archive.write(message)
    archive.write(place)
    archive.write(notes)
    archive.write(hint)
  }
}

extension Place: Archived {
  init(from archive: inout ArchiveReader) throws(ArchiveDamage) {
    self.init(
      file: try archive.read(), line: try archive.read(), column: try archive.read(),
      length: try archive.read(), excerpt: try archive.read(), firstColumn: try archive.read())
  }

  func write(to archive: inout ArchiveWriter) {
    archive.write(file)
    archive.write(line)
    archive.write(column)
    archive.write(length)
    archive.write(excerpt)
    archive.write(firstColumn)
  }
}
