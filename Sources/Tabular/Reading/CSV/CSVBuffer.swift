/// A piece of a file in memory, padded so that words may be read beyond its end.
final class CSVBuffer {
  /// Bytes that may be read beyond the text; the first of them is a line feed.
  static let padding = 64

  /// Where in the file the text begins.
  private(set) var origin = 0
  /// How many bytes of text there are.
  private(set) var count = 0
  /// Whether the text goes to the end of the file.
  private(set) var isFinal = false

  private var bytes: UnsafeMutableRawBufferPointer

  init() {
    bytes = UnsafeMutableRawBufferPointer.allocate(byteCount: Self.padding, alignment: 16)
  }

  deinit { bytes.deallocate() }

  /// Calls a function with the text, which lives as long as the call.
  func withFinder<Result, Failure: Error>(
    _ dialect: CSVDialect, _ body: (CSVFieldFinder) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    defer { withExtendedLifetime(self) {} }
    let base = bytes.assumingMemoryBound(to: UInt8.self).baseAddress.unsafelyUnwrapped
    return try body(CSVFieldFinder(UnsafePointer(base), limit: count, dialect: dialect))
  }

  /// Reads a piece of a file.
  func load(_ file: TextFile, from start: Int, count wanted: Int) throws(Diagnostic) {
    origin = start
    count = 0
    try fill(file, upTo: wanted)
  }

  /// Reads on behind what is there.
  func extend(_ file: TextFile, by more: Int) throws(Diagnostic) {
    try fill(file, upTo: count + more)
  }

  private func fill(_ file: TextFile, upTo wanted: Int) throws(Diagnostic) {
    let wanted = max(count, min(wanted, file.size - origin))
    reserve(wanted)
    let space = UnsafeMutableRawBufferPointer(rebasing: bytes[count..<wanted])
    count += try file.read(at: origin + count, into: space)
    isFinal = origin + count >= file.size || count < wanted
    let pad = UnsafeMutableRawBufferPointer(rebasing: bytes[count..<(count + Self.padding)])
    pad.initializeMemory(as: UInt8.self, repeating: 10)
  }

  private func reserve(_ wanted: Int) {
    guard wanted + Self.padding > bytes.count else { return }
    let larger = UnsafeMutableRawBufferPointer.allocate(
      byteCount: wanted + wanted / 4 + Self.padding, alignment: 16)
    larger.copyMemory(from: UnsafeRawBufferPointer(rebasing: bytes[..<count]))
    bytes.deallocate()
    bytes = larger
  }
}
