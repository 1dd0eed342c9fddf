import Tabular

extension Value: Archived {
  init(from archive: inout ArchiveReader) throws(ArchiveDamage) {
    switch try archive.read(Int.self) {
    case 0:
      let mantissa: Int64 = try archive.read()
      let scale: Int = try archive.read()
      guard (0...18).contains(scale) else { throw ArchiveDamage() }
      self = .number(.decimal(mantissa, scale: scale))
    case 1: self = .number(.binary(try archive.read()))
    case 2: self = .text(try archive.read())
    case 3: self = .flag(try archive.read())
    case 4: self = .day(try archive.read(), try archive.read())
    case 5: self = .missing(try archive.read())
    default: throw ArchiveDamage()
    }
  }

  func write(to archive: inout ArchiveWriter) {
    switch self {
    case .number(.decimal(let mantissa, let scale)):
      archive.write(0)
      archive.write(mantissa)
      archive.write(scale)
    case .number(.binary(let number)):
      archive.write(1)
      archive.write(number)
    case .text(let text):
      archive.write(2)
      archive.write(text)
    case .flag(let flag):
      archive.write(3)
      archive.write(flag)
    case .day(let ordinal, let grain):
      archive.write(4)
      archive.write(ordinal)
      archive.write(grain)
    case .missing(let reason):
      archive.write(5)
      archive.write(reason)
    }
  }
}

extension MissingReason: Archived {
  init(from archive: inout ArchiveReader) throws(ArchiveDamage) {
    guard let byte = try archive.bytes(1).first, let reason = MissingReason(rawValue: byte) else {
      throw ArchiveDamage()
    }
    self = reason
  }

  func write(to archive: inout ArchiveWriter) { archive.append(CollectionOfOne(rawValue)) }
}

extension Grain: Archived {
  init(from archive: inout ArchiveReader) throws(ArchiveDamage) {
    switch try archive.read(Int.self) {
    case let start where (1...12).contains(start): self = .season(start: start)
    case 20: self = .second
    case 21: self = .day
    case 22: self = .month
    default: throw ArchiveDamage()
    }
  }

  func write(to archive: inout ArchiveWriter) {
    switch self {
    case .season(let start): archive.write(start)
    case .second: archive.write(20)
    case .day: archive.write(21)
    case .month: archive.write(22)
    }
  }
}
