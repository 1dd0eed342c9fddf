import Tabular

extension Measure: Archived {
  init(from archive: inout ArchiveReader) throws(ArchiveDamage) {
    self.init(try archive.read([Term].self))
  }

  func write(to archive: inout ArchiveWriter) { archive.write(terms) }
}

extension Measure.Term: Archived {
  init(from archive: inout ArchiveReader) throws(ArchiveDamage) {
    self.init(
      name: try archive.read(), power: try archive.read(), size: try archive.read(),
      dimensions: try archive.read())
  }

  func write(to archive: inout ArchiveWriter) {
    archive.write(name)
    archive.write(power)
    archive.write(size)
    archive.write(dimensions)
  }
}

extension Measure.BaseDimension: Archived {
  init(from archive: inout ArchiveReader) throws(ArchiveDamage) {
    self.init(try archive.read(), try archive.read())
  }

  func write(to archive: inout ArchiveWriter) {
    archive.write(name)
    archive.write(power)
  }
}

extension Ratio: Archived {
  init(from archive: inout ArchiveReader) throws(ArchiveDamage) {
    let numerator: Int128 = try archive.read()
    guard let ratio = Ratio(numerator, try archive.read()) else { throw ArchiveDamage() }
    self = ratio
  }

  func write(to archive: inout ArchiveWriter) {
    archive.write(numerator)
    archive.write(denominator)
  }
}
