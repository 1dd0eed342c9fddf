import Tabular

extension Estimate: Archived {
  init(from archive: inout ArchiveReader) throws(ArchiveDamage) {
    self.init(
      try archive.read(), standardError: try archive.read(), low: try archive.read(),
      high: try archive.read(), count: try archive.read(), reason: try archive.read())
  }

  func write(to archive: inout ArchiveWriter) {
    archive.write(value)
    archive.write(standardError)
    archive.write(low)
    archive.write(high)
    archive.write(count)
    archive.write(reason)
  }
}
