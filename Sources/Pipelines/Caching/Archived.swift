/// Something that can be kept in a file of the cache and taken out again as it was.
protocol Archived {
  /// Takes the value out; throws where the bytes are none.
  init(from archive: inout ArchiveReader) throws(ArchiveDamage)

  /// Puts the value in.
  func write(to archive: inout ArchiveWriter)
}

extension Archived where Self: FixedWidthInteger {
  init(from archive: inout ArchiveReader) throws(ArchiveDamage) {
    let size = MemoryLayout<Self>.size
    self = try archive.bytes(size).reversed().reduce(0) { ($0 << 8) | Self(truncatingIfNeeded: $1) }
  }

  func write(to archive: inout ArchiveWriter) {
    for shift in stride(from: 0, to: Self.bitWidth, by: 8) {
      archive.append(CollectionOfOne(UInt8(truncatingIfNeeded: self >> Self(shift))))
    }
  }
}

extension Int: Archived {}
extension Int16: Archived {}
extension Int32: Archived {}
extension Int64: Archived {}
extension Int128: Archived {}
extension UInt64: Archived {}

extension Bool: Archived {
  init(from archive: inout ArchiveReader) throws(ArchiveDamage) {
    self = try archive.bytes(1).first == 1
  }

  func write(to archive: inout ArchiveWriter) { archive.append(CollectionOfOne(self ? 1 : 0)) }
}

extension Double: Archived {
  init(from archive: inout ArchiveReader) throws(ArchiveDamage) {
    self.init(bitPattern: try archive.read())
  }

  func write(to archive: inout ArchiveWriter) { archive.write(bitPattern) }
}

extension String: Archived {
  init(from archive: inout ArchiveReader) throws(ArchiveDamage) {
    self.init(decoding: try archive.bytes(archive.read()), as: UTF8.self)
  }

  func write(to archive: inout ArchiveWriter) {
    archive.write(utf8.count)
    archive.append(utf8)
  }
}

extension Optional: Archived where Wrapped: Archived {
  init(from archive: inout ArchiveReader) throws(ArchiveDamage) {
    self = try archive.read(Bool.self) ? archive.read(Wrapped.self) : nil
  }

  func write(to archive: inout ArchiveWriter) {
    archive.write(self != nil)
    if let self { archive.write(self) }
  }
}

extension Array: Archived where Element: Archived {
  init(from archive: inout ArchiveReader) throws(ArchiveDamage) {
    self = []
    for _ in 0..<(try archive.count(ofAtLeast: 1)) { append(try archive.read()) }
  }

  func write(to archive: inout ArchiveWriter) {
    archive.write(count)
    for element in self { archive.write(element) }
  }
}
