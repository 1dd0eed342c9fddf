/// Puts values one behind the other as bytes, for files that the same build of Acopio reads back.
struct ArchiveWriter {
  /// What was written so far.
  private(set) var bytes: [UInt8] = []

  /// Adds a value.
  mutating func write(_ value: some Archived) { value.write(to: &self) }

  /// Adds bytes as they are.
  mutating func append(_ raw: some Sequence<UInt8>) { bytes.append(contentsOf: raw) }

  /// Adds the cells of a column, with their number before them.
  mutating func write(cells: [some BitwiseCopyable]) {
    write(cells.count)
    cells.withUnsafeBytes { bytes.append(contentsOf: $0) }
  }
}
