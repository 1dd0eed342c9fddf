import Reporting
import Tabular

extension ReadingRemark: Archived {
  init(from archive: inout ArchiveReader) throws(ArchiveDamage) {
    switch try archive.read(Int.self) {
    case 0: self = .encoding(try archive.read())
    case 1: self = .separator(try archive.read())
    case 2: self = .header(try archive.read(), readAs: try archive.read())
    case 3: self = .unnamedColumns(try archive.read())
    default: throw ArchiveDamage()
    }
  }

  func write(to archive: inout ArchiveWriter) {
    switch self {
    case .encoding(let name):
      archive.write(0)
      archive.write(name)
    case .separator(let mark):
      archive.write(1)
      archive.write(mark)
    case .header(let found, let declared):
      archive.write(2)
      archive.write(found)
      archive.write(declared)
    case .unnamedColumns(let count):
      archive.write(3)
      archive.write(count)
    }
  }
}

extension AppliedCorrections: Archived {
  init(from archive: inout ArchiveReader) throws(ArchiveDamage) {
    self.init(
      column: try archive.read(), who: try archive.read(), why: try archive.read(),
      cells: try archive.read())
  }

  func write(to archive: inout ArchiveWriter) {
    archive.write(column)
    archive.write(who)
    archive.write(why)
    archive.write(cells)
  }
}

extension SourcedFigure: Archived {
  init(from archive: inout ArchiveReader) throws(ArchiveDamage) {
    self.init(
      name: try archive.read(), value: try archive.read(), measure: try archive.read(),
      kind: try archive.read(), source: try archive.read())
  }

  func write(to archive: inout ArchiveWriter) {
    archive.write(name)
    archive.write(value)
    archive.write(measure)
    archive.write(kind)
    archive.write(source)
  }
}
