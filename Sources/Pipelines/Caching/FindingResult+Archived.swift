import Reporting
import Tabular

extension FindingResult: Archived {
  init(from archive: inout ArchiveReader) throws(ArchiveDamage) {
    self.init(
      name: try archive.read(), label: try archive.read(), measure: try archive.read(),
      isShare: try archive.read(), isGrouped: try archive.read(), estimates: try archive.read())
  }

  func write(to archive: inout ArchiveWriter) {
    archive.write(name)
    archive.write(label)
    archive.write(measure)
    archive.write(isShare)
    archive.write(isGrouped)
    archive.write(estimates)
  }
}

extension FindingEstimate: Archived {
  init(from archive: inout ArchiveReader) throws(ArchiveDamage) {
    self.init(
      group: try archive.read(), value: try archive.read(), low: try archive.read(),
      high: try archive.read(), level: try archive.read(), n: try archive.read(),
      status: try archive.read(), withoutInterval: try archive.read(),
      earlier: try archive.read())
  }

  func write(to archive: inout ArchiveWriter) {
    archive.write(group)
    archive.write(value)
    archive.write(low)
    archive.write(high)
    archive.write(level)
    archive.write(n)
    archive.write(status)
    archive.write(withoutInterval)
    archive.write(earlier)
  }
}

extension EarlierEstimate: Archived {
  init(from archive: inout ArchiveReader) throws(ArchiveDamage) {
    self.init(try archive.read())
    let (low, high): (Double?, Double?) = (try archive.read(), try archive.read())
    if let low, let high, low <= high { interval = low...high }
    status = try archive.read()
  }

  func write(to archive: inout ArchiveWriter) {
    archive.write(value)
    archive.write(interval?.lowerBound)
    archive.write(interval?.upperBound)
    archive.write(status)
  }
}

extension FindingEstimate.WithoutInterval: Archived {
  init(from archive: inout ArchiveReader) throws(ArchiveDamage) {
    switch try archive.read(Int.self) {
    case 0: self = .census
    case 1: self = .undeclared
    case 2: self = .because(try archive.read())
    default: throw ArchiveDamage()
    }
  }

  func write(to archive: inout ArchiveWriter) {
    switch self {
    case .census: archive.write(0)
    case .undeclared: archive.write(1)
    case .because(let reason):
      archive.write(2)
      archive.write(reason)
    }
  }
}
