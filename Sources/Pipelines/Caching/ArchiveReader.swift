/// Takes values back out of bytes, in the order in which an `ArchiveWriter` put them there.
///
/// Never traps: bytes that nobody wrote so are damage, whatever they are.
struct ArchiveReader {
  private let bytes: [UInt8]
  private var position: Int

  /// Reads from an offset on.
  init(_ bytes: [UInt8], from position: Int = 0) {
    self.bytes = bytes
    self.position = min(max(0, position), bytes.count)
  }

  /// Whether everything was read.
  var isAtEnd: Bool { position == bytes.count }

  /// The next value.
  mutating func read<Value: Archived>(
    _ type: Value.Type = Value.self
  ) throws(ArchiveDamage) -> Value {
    try Value(from: &self)
  }

  /// The next bytes, as many as are asked for.
  mutating func bytes(_ count: Int) throws(ArchiveDamage) -> ArraySlice<UInt8> {
    guard count >= 0, count <= bytes.count - position else { throw ArchiveDamage() }
    defer { position += count }
    return bytes[position..<(position + count)]
  }

  /// A number of things of which each takes some bytes at least, so that no claim outgrows the file.
  mutating func count(ofAtLeast size: Int) throws(ArchiveDamage) -> Int {
    let count = try read(Int.self)
    guard count >= 0, count <= (bytes.count - position) / max(1, size) else {
      throw ArchiveDamage()
    }
    return count
  }

  /// The cells of a column of numbers; every pattern of bits must be one of them.
  mutating func cells<Cell: FixedWidthInteger & BitwiseCopyable>(
    _ type: Cell.Type = Cell.self
  ) throws(ArchiveDamage) -> [Cell] {
    let size = MemoryLayout<Cell>.stride
    let count = try count(ofAtLeast: size)
    let raw = try bytes(count * size)
    return [Cell](unsafeUninitializedCapacity: count) { buffer, initialized in
      UnsafeMutableRawBufferPointer(buffer).copyBytes(from: raw)
      initialized = count
    }
  }
}

/// Bytes that no `ArchiveWriter` of this build wrote.
struct ArchiveDamage: Error {}
