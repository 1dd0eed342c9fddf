import Tabular

extension RunRecord: Archived {
  init(from archive: inout ArchiveReader) throws(ArchiveDamage) {
    let engine: Int = try archive.read()
    self.init(settings: try archive.read())
    self.engine = engine
    files = try archive.read()
    patterns = try archive.read()
    outputs = try archive.read()
    warnings = try archive.read()
    datedInputs = try archive.read()
    inputs = try archive.read()
    findings = try archive.read()
  }

  func write(to archive: inout ArchiveWriter) {
    archive.write(engine)
    archive.write(settings)
    archive.write(files)
    archive.write(patterns)
    archive.write(outputs)
    archive.write(warnings)
    archive.write(datedInputs)
    archive.write(inputs)
    archive.write(findings)
  }
}

extension RunRecord.File: Archived {
  init(from archive: inout ArchiveReader) throws(ArchiveDamage) {
    self.init(path: try archive.read(), digest: try archive.read())
  }

  func write(to archive: inout ArchiveWriter) {
    archive.write(path)
    archive.write(digest)
  }
}

extension RunRecord.Pattern: Archived {
  init(from archive: inout ArchiveReader) throws(ArchiveDamage) {
    self.init(pattern: try archive.read(), paths: try archive.read())
  }

  func write(to archive: inout ArchiveWriter) {
    archive.write(pattern)
    archive.write(paths)
  }
}

extension RunRecord.Setting: Archived {
  init(from archive: inout ArchiveReader) throws(ArchiveDamage) {
    guard let kind = Kind(rawValue: try archive.read()) else { throw ArchiveDamage() }
    self.init(kind: kind, name: try archive.read(), value: try archive.read())
  }

  func write(to archive: inout ArchiveWriter) {
    archive.write(kind.rawValue)
    archive.write(name)
    archive.write(value)
  }
}

extension DatedInput: Archived {
  init(from archive: inout ArchiveReader) throws(ArchiveDamage) {
    input = try archive.read()
    column = Written(try archive.read(String.self), at: try archive.read())
    guard let within = TimeSpan(try archive.read(String.self)) else { throw ArchiveDamage() }
    self.within = within
    asOf = try archive.read()
    newest = try archive.read()
  }

  func write(to archive: inout ArchiveWriter) {
    archive.write(input)
    archive.write(column.text)
    archive.write(column.place)
    archive.write(within.text)
    archive.write(asOf)
    archive.write(newest)
  }
}
